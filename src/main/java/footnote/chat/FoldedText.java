package footnote.chat;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text reduced to what its words are recognised by, however it is spaced, hyphenated or composed, with the place of each character
 * in the text.
 */
final class FoldedText {
    private final StringBuilder folded = new StringBuilder();
    private int[] starts;
    private int[] ends;

    private FoldedText(int length) {
        starts = new int[length];
        ends = new int[length];
    }

    static FoldedText of(String text) {
        FoldedText result = new FoldedText(text.length());
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            result.take(text.codePointAt(at), at);
        }
        return result;
    }

    String text() {
        return folded.toString();
    }

    int length() {
        return folded.length();
    }

    /** Where the character at this place of the folded text begins in the whole text. */
    int start(int index) {
        return starts[index];
    }

    /** Where it ends there, with the signs that combine with it. */
    int end(int index) {
        return ends[index];
    }

    private void take(int point, int at) {
        int end = at + Character.charCount(point);
        String kept = folded(point);
        if (!kept.isEmpty()) {
            append(kept, at, end);
        } else if (combines(point) && length() > 0 && ends[length() - 1] == at) {
            endLastAt(end);
        }
    }

    private void append(String kept, int start, int end) {
        int needed = length() + kept.length();
        if (needed > starts.length) {
            starts = Arrays.copyOf(starts, needed * 2);
            ends = Arrays.copyOf(ends, needed * 2);
        }
        for (int i = 0; i < kept.length(); i++) {
            starts[length()] = start;
            ends[length()] = end;
            folded.append(kept.charAt(i));
        }
    }

    /** All that came of the last character of the text ends where its combining signs do. */
    private void endLastAt(int end) {
        int start = starts[length() - 1];
        for (int i = length() - 1; i >= 0 && starts[i] == start; i--) {
            ends[i] = end;
        }
    }

    private static String folded(int point) {
        String whole = Character.toString(point);
        String parts = point < 0x80 ? whole : Normalizer.normalize(whole, Normalizer.Form.NFKD);
        StringBuilder kept = new StringBuilder();
        parts.codePoints()
                .filter(FoldedText::counts)
                .map(FoldedText::plainQuote)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** Blanks, hyphens, pictures and invisible signs differ between a message and the article that was made of it. */
    private static boolean counts(int point) {
        return switch (Character.getType(point)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.DASH_PUNCTUATION,
                    Character.OTHER_SYMBOL,
                    Character.MODIFIER_SYMBOL -> false;
            default -> true;
        };
    }

    private static boolean combines(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
    }

    private static int plainQuote(int point) {
        return switch (point) {
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB', '\u2033' -> '"';
            case '\u2018', '\u2019', '\u201A', '\u201B', '\u2032', '\u02BC', '`' -> '\'';
            default -> point;
        };
    }
}
