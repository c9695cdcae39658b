package footnote.ingest;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.text.TextPosition;

/** Puts printed letters together: letters to words, words to chunks of lines. */
final class PdfLetters {
    private static final double SPACE = 0.2;
    private static final double WIDE_GAP = 0.9;

    private final List<PdfChunk> chunks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private double left;
    private double right;
    private double base;
    private double size;
    private boolean bold;

    private PdfLetters() {}

    static List<PdfChunk> chunks(List<TextPosition> letters) {
        PdfLetters made = new PdfLetters();
        for (List<TextPosition> line : lines(letters)) {
            line.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
            line.forEach(made::take);
            made.finish();
        }
        return made.chunks;
    }

    private static List<List<TextPosition>> lines(List<TextPosition> letters) {
        List<TextPosition> sorted = new ArrayList<>(letters);
        sorted.sort(Comparator.comparingDouble(TextPosition::getYDirAdj));
        List<List<TextPosition>> lines = new ArrayList<>();
        double at = Double.NEGATIVE_INFINITY;
        for (TextPosition letter : sorted) {
            if (letter.getYDirAdj() - at > 0.4 * Math.max(2, size(letter))) {
                lines.add(new ArrayList<>());
                at = letter.getYDirAdj();
            }
            lines.get(lines.size() - 1).add(letter);
        }
        return lines;
    }

    private static double size(TextPosition letter) {
        double points = letter.getFontSizeInPt();
        return points > 0 ? points : Math.max(1, letter.getHeightDir());
    }

    private void take(TextPosition letter) {
        double start = letter.getXDirAdj();
        boolean blank = letter.getUnicode().isBlank();
        if (blank || isPrintedTwice(letter)) {
            return;
        }
        double gap = text.isEmpty() ? 0 : start - right;
        double em = Math.max(size, size(letter));
        if (gap > WIDE_GAP * em) {
            finish();
        } else if (gap > SPACE * em) {
            text.append(' ');
        }
        if (text.isEmpty()) {
            left = start;
            base = letter.getYDirAdj();
            size = size(letter);
            bold = true;
        }
        bold &= isBold(letter);
        size = Math.max(size, size(letter));
        right = Math.max(text.isEmpty() ? start : right, start + letter.getWidthDirAdj());
        text.append(letter.getUnicode());
    }

    /** Bold letters are sometimes made by printing each twice. */
    private boolean isPrintedTwice(TextPosition letter) {
        double start = letter.getXDirAdj();
        double width = letter.getWidthDirAdj();
        return !text.isEmpty()
                && text.toString().endsWith(letter.getUnicode())
                && width > 0
                && start + width / 2 < right;
    }

    private static boolean isBold(TextPosition letter) {
        String name = letter.getFont() == null ? null : letter.getFont().getName();
        return name != null && name.toLowerCase(Locale.ROOT).contains("bold");
    }

    private void finish() {
        String said = logical(unpresented(text.toString()));
        text.setLength(0);
        if (!said.isBlank()) {
            chunks.add(new PdfChunk(said, left, right, base, size, bold));
        }
    }

    /** Ligatures and Arabic letter forms as the letters that they stand for. */
    private static String unpresented(String printed) {
        StringBuilder out = new StringBuilder(printed.length());
        for (int i = 0; i < printed.length(); i++) {
            char unit = printed.charAt(i);
            boolean form = (unit >= 0xFB00 && unit <= 0xFDFF) || (unit >= 0xFE70 && unit <= 0xFEFC);
            out.append(form ? Normalizer.normalize(String.valueOf(unit), Normalizer.Form.NFKC) : String.valueOf(unit));
        }
        return out.toString();
    }

    /** From the order of the eye to the order of reading, where letters run from right to left. */
    private static String logical(String seen) {
        if (!Bidi.requiresBidi(seen.toCharArray(), 0, seen.length())) {
            return seen;
        }
        Bidi bidi = new Bidi(seen, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        int runs = bidi.getRunCount();
        byte[] levels = new byte[runs];
        Integer[] order = new Integer[runs];
        for (int i = 0; i < runs; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            order[i] = i;
        }
        Bidi.reorderVisually(levels, 0, order, 0, runs);
        StringBuilder out = new StringBuilder(seen.length());
        for (int run : order) {
            StringBuilder part = new StringBuilder(seen.substring(bidi.getRunStart(run), bidi.getRunLimit(run)));
            out.append((bidi.getRunLevel(run) & 1) == 0 ? part : part.reverse());
        }
        return out.toString();
    }
}
