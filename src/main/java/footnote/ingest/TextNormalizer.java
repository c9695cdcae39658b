package footnote.ingest;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Brings text to one form: NFC, plain spaces and line ends, nothing invisible. Marks and letters stay as they are. */
final class TextNormalizer {
    private static final Pattern SPACES = Pattern.compile(" {2,}");
    private static final Pattern LINE_EDGES = Pattern.compile(" ?\n ?");
    private static final Pattern BLANK_LINES = Pattern.compile("\n{3,}");
    private static final int JOINER = 0x200D;
    private static final int NON_JOINER = 0x200C;

    private TextNormalizer() {}

    static String normalize(String text) {
        String composed = Normalizer.normalize(visible(text), Normalizer.Form.NFC);
        String spaced = SPACES.matcher(composed).replaceAll(" ");
        String edged = LINE_EDGES.matcher(spaced).replaceAll("\n");
        return BLANK_LINES.matcher(edged).replaceAll("\n\n").strip();
    }

    private static String visible(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            append(out, text, i);
        }
        return out.toString();
    }

    private static void append(StringBuilder out, String text, int at) {
        int point = text.codePointAt(at);
        switch (Character.getType(point)) {
            case Character.SPACE_SEPARATOR -> out.append(' ');
            case Character.LINE_SEPARATOR -> out.append('\n');
            case Character.PARAGRAPH_SEPARATOR -> out.append("\n\n");
            case Character.CONTROL -> appendControl(out, text, at);
            case Character.FORMAT -> {
                if (isNeeded(point, text, at)) {
                    out.appendCodePoint(point);
                }
            }
            case Character.SURROGATE -> out.append('\uFFFD');
            default -> out.appendCodePoint(point);
        }
    }

    private static void appendControl(StringBuilder out, String text, int at) {
        char control = text.charAt(at);
        boolean secondOfPair = control == '\n' && at > 0 && text.charAt(at - 1) == '\r';
        switch (control) {
            case '\n', '\r', '\u000B', '\f', '\u0085' -> {
                if (!secondOfPair) {
                    out.append('\n');
                }
            }
            case '\t' -> out.append(' ');
            default -> {
                // other controls have no meaning in an article
            }
        }
    }

    /** Number signs of Arabic and Syriac, and joiners where a script or a picture needs them. */
    private static boolean isNeeded(int point, String text, int at) {
        if (point == JOINER || point == NON_JOINER) {
            int after = at + 1;
            return at > 0
                    && after < text.length()
                    && isBeyondLatin(text.charAt(at - 1))
                    && isBeyondLatin(text.charAt(after));
        }
        return (point >= 0x600 && point <= 0x605) || point == 0x6DD || point == 0x70F || point == 0x8E2;
    }

    private static boolean isBeyondLatin(char unit) {
        int type = Character.getType(unit);
        return unit >= 0x250 && type != Character.FORMAT && type != Character.SPACE_SEPARATOR;
    }
}
