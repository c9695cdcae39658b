package footnote.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts printed lines together to paragraphs, also across columns and pages, and words that were broken at a line's end. */
final class PdfParagraphs {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:[-‐][\\p{L}\\p{M}]+)*");
    private static final Pattern BROKEN_WORD = Pattern.compile("(?s).*?([\\p{L}\\p{M}-]+)[-‐\u00AD]");
    private static final Pattern FIRST_WORD = Pattern.compile("([\\p{L}\\p{M}]+).*", Pattern.DOTALL);
    private static final char SOFT_HYPHEN = '\u00AD';

    private final Set<String> words = new HashSet<>();
    private final StringBuilder text = new StringBuilder();

    private PdfParagraphs() {}

    static String of(List<PdfColumn> columns) {
        PdfParagraphs made = new PdfParagraphs();
        columns.forEach(column -> column.lines().forEach(line -> made.learn(line.text())));
        for (int i = 0; i < columns.size(); i++) {
            made.column(columns, i);
        }
        return made.text.toString();
    }

    /** The words that are printed whole tell how a broken one is written. */
    private void learn(String line) {
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            if (word.end() < line.length()) {
                words.add(word.group());
            }
        }
    }

    private void column(List<PdfColumn> columns, int at) {
        PdfColumn column = columns.get(at);
        for (int i = 0; i < column.lines().size(); i++) {
            PdfChunk line = column.lines().get(i);
            boolean goesOn = i == 0
                    ? at > 0 && goesOn(columns.get(at - 1), column)
                    : !breaks(column, column.lines().get(i - 1), line);
            if (goesOn) {
                join(line.text());
            } else {
                apart(line.text());
            }
        }
    }

    private static boolean breaks(PdfColumn column, PdfChunk above, PdfChunk line) {
        double em = line.size();
        boolean far = line.base() - above.base() > 1.35 * column.leading() + 0.5;
        boolean otherLetters = Math.abs(line.size() - above.size()) > 0.1 * em || line.bold() != above.bold();
        boolean indented = line.left() > column.left() + 0.7 * em && above.left() < column.left() + 0.5 * em;
        boolean ended = above.right() < column.right() - Math.max(2 * em, 0.12 * (column.right() - column.left()))
                && LineShape.endsSentence(above.text());
        boolean listed = LineShape.isBullet(line.text());
        boolean rows = LineShape.isTableRow(line.text()) || LineShape.isTableRow(above.text());
        return far || otherLetters || indented || ended || listed || rows;
    }

    /** Whether a sentence runs from one column into the next. */
    private static boolean goesOn(PdfColumn before, PdfColumn after) {
        PdfChunk last = before.lines().get(before.lines().size() - 1);
        PdfChunk first = after.lines().get(0);
        boolean sameLetters = Math.abs(last.size() - first.size()) <= 0.1 * first.size() && last.bold() == first.bold();
        boolean full =
                before.lines().size() > 1 && last.right() > before.right() - 0.15 * (before.right() - before.left());
        boolean small = Character.isLowerCase(first.text().codePointAt(0));
        boolean broken = BROKEN_WORD.matcher(last.text()).matches();
        return sameLetters
                && !LineShape.endsSentence(last.text())
                && !LineShape.isBullet(first.text())
                && (small || broken || full);
    }

    private void apart(String line) {
        String above = text.substring(text.lastIndexOf("\n") + 1);
        boolean close = (LineShape.isTableRow(line) && LineShape.isTableRow(above))
                || (LineShape.isBullet(line) && LineShape.isBullet(above));
        text.append(text.isEmpty() ? "" : close ? "\n" : "\n\n").append(line);
    }

    private void join(String line) {
        Matcher broken = BROKEN_WORD.matcher(text.substring(text.lastIndexOf(" ") + 1));
        Matcher next = FIRST_WORD.matcher(line);
        if (broken.matches()
                && next.matches()
                && Character.isLowerCase(next.group(1).codePointAt(0))) {
            if (isOneWord(broken.group(1), next.group(1))) {
                text.setLength(text.length() - 1);
            }
            text.append(line);
        } else {
            text.append(broken.matches() ? "" : " ").append(line);
        }
    }

    /** Whether the hyphen is the printer's: the word with it is found nowhere else in the document, unlike the one without. */
    private boolean isOneWord(String start, String end) {
        boolean soft = text.charAt(text.length() - 1) == SOFT_HYPHEN;
        return soft || words.contains(start + end) || !words.contains(start + "-" + end);
    }
}
