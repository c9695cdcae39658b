package footnote.answer;

import java.util.Locale;
import java.util.regex.Pattern;

/** Leaves only words of a text: no marks of a markup language, nothing that a chat would turn into a link, mention or command. */
final class PlainWords {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int LONGEST_WORD = 1_000;
    private static final String SPACES = " \u00A0\u2007\u202F";
    private static final String ENDS = ".,;:!?…";
    private static final Pattern ADDRESS = Pattern.compile(
            ".*://.*|\\W*(www\\.|mailto:|javascript:|data:|tel:|tg:).*|.*\\w@\\w.*|\\W*[\\w-]+(\\.[\\w-]+)*\\.\\p{L}{2,}(:\\d+)?/\\S*");

    private PlainWords() {}

    /** The line without invisible characters and without Markdown's escapes and emphasis. */
    static String withoutMarks(String line) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean escapes = c == '\\' && i + 1 < line.length() && isAsciiPunctuation(line.charAt(i + 1));
            if (escapes) {
                i++;
                kept.append(line.charAt(i));
            } else if (c == '\t') {
                kept.append(' ');
            } else if (!isInvisible(c) && !isEmphasis(line, i)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /** The text without addresses; a mention, a hashtag or a command becomes a word. */
    static String withoutAddresses(String text) {
        StringBuilder kept = new StringBuilder();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (standsApart(text.charAt(i))) {
                append(kept, text.substring(start, i));
                kept.append(text.charAt(i));
                start = i + 1;
            }
        }
        append(kept, text.substring(start));
        return kept.toString();
    }

    private static void append(StringBuilder kept, String word) {
        String plain = plain(word);
        boolean onlyEndLeft = plain.length() == 1 && word.length() > 1 && ENDS.contains(plain);
        while (onlyEndLeft && kept.length() > 0 && kept.charAt(kept.length() - 1) == ' ') {
            kept.setLength(kept.length() - 1);
        }
        kept.append(plain);
    }

    /** Spaces, and the characters of scripts that write no spaces. */
    private static boolean standsApart(char c) {
        return SPACES.indexOf(c) >= 0 || (c >= '\u3000' && c <= '\u9FFF') || (c >= '\uFF00' && c <= '\uFFEF');
    }

    private static String plain(String word) {
        if (word.isEmpty() || word.length() > LONGEST_WORD) {
            return "";
        }
        if (ADDRESS.matcher(word.toLowerCase(Locale.ROOT)).matches()) {
            String end = word.substring(word.length() - 1);
            return ENDS.contains(end) ? end : "";
        }
        int first = 0;
        while (first < word.length() && !Character.isLetterOrDigit(word.charAt(first))) {
            first++;
        }
        boolean letter = first < word.length() && Character.isLetter(word.charAt(first));
        String before = word.substring(0, first).replace("@", "");
        return (letter ? before.replace("/", "").replace("#", "") : before)
                + word.substring(first).replace("@", "");
    }

    private static boolean isAsciiPunctuation(char c) {
        return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
    }

    private static boolean isInvisible(char c) {
        int type = Character.getType(c);
        return (type == Character.CONTROL || type == Character.FORMAT)
                && c != ZERO_WIDTH_JOINER
                && c != ZERO_WIDTH_NON_JOINER;
    }

    private static boolean isEmphasis(String line, int i) {
        char c = line.charAt(i);
        boolean atWord = !isWord(line, i - 1) || !isWord(line, i + 1);
        boolean doubled = c == '~' && (is(line, i - 1, '~') || is(line, i + 1, '~'));
        return c == '*' || c == '`' || doubled || (c == '_' && atWord);
    }

    private static boolean isWord(String line, int i) {
        return i >= 0 && i < line.length() && Character.isLetterOrDigit(line.charAt(i));
    }

    private static boolean is(String line, int i, char wanted) {
        return i >= 0 && i < line.length() && line.charAt(i) == wanted;
    }
}
