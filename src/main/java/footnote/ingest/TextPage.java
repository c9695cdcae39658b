package footnote.ingest;

import java.util.ArrayList;
import java.util.List;

/** Plain text with its paragraphs found: lines that an editor wrapped are joined, lines that are paragraphs stand apart. */
final class TextPage {
    private static final int NARROWEST = 45;
    private static final int WIDEST = 100;
    private static final int FEWEST_LINES = 3;
    private static final int LOCAL_WIDTH = 40;
    private static final int LONG_LINE = 100;

    private final int width;

    private TextPage(int width) {
        this.width = width;
    }

    /** The same text with a blank line between paragraphs and none inside. */
    static String paragraphs(String normalized) {
        List<List<String>> blocks = blocks(normalized);
        TextPage page = new TextPage(wrapWidth(blocks));
        StringBuilder out = new StringBuilder(normalized.length() + 64);
        for (List<String> block : blocks) {
            page.append(out, block);
            out.append("\n\n");
        }
        return out.toString().strip();
    }

    private static List<List<String>> blocks(String text) {
        List<List<String>> blocks = new ArrayList<>();
        List<String> block = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (line.isBlank() && !block.isEmpty()) {
                blocks.add(block);
                block = new ArrayList<>();
            } else if (!line.isBlank()) {
                block.add(line);
            }
        }
        if (!block.isEmpty()) {
            blocks.add(block);
        }
        return blocks;
    }

    /** The width at which lines were wrapped, or 0 when they were not. */
    private static int wrapWidth(List<List<String>> blocks) {
        List<String> inner = new ArrayList<>();
        for (List<String> block : blocks) {
            inner.addAll(block.subList(0, block.size() - 1));
        }
        int widest = inner.stream().mapToInt(String::length).max().orElse(0);
        if (inner.size() < FEWEST_LINES || widest < NARROWEST || widest > WIDEST) {
            return 0;
        }
        long full = inner.stream().filter(line -> line.length() > widest * 0.6).count();
        long ended = inner.stream().filter(LineShape::endsSentence).count();
        boolean wrapped = full >= inner.size() * 0.75 && ended <= inner.size() * 0.6;
        return wrapped ? widest : 0;
    }

    private void append(StringBuilder out, List<String> block) {
        out.append(block.get(0));
        for (int i = 1; i < block.size(); i++) {
            out.append(between(block.get(i - 1), block.get(i))).append(block.get(i));
        }
    }

    private String between(String line, String next) {
        boolean listed = LineShape.isBullet(next) || LineShape.isTableRow(next) || LineShape.isTableRow(line);
        if (!listed && (wrapped(line) || goesOn(line, next))) {
            return " ";
        }
        boolean together = listed || (!isParagraph(line) && !isParagraph(next));
        return together ? "\n" : "\n\n";
    }

    private boolean wrapped(String line) {
        return width > 0 && line.length() > width * 0.6;
    }

    private static boolean goesOn(String line, String next) {
        char last = line.charAt(line.length() - 1);
        return line.length() >= LOCAL_WIDTH
                && (Character.isLowerCase(last) || last == ',')
                && Character.isLowerCase(next.codePointAt(0));
    }

    private static boolean isParagraph(String line) {
        return line.length() >= LONG_LINE || LineShape.isProse(line);
    }
}
