package footnote.chat;

import java.util.List;
import java.util.regex.Pattern;

/** Puts a text together again that was cut because it did not fit into one message. */
final class PartsOfText {
    /** A part of this length was cut where it was full, in a word if need be. */
    private static final int FULL = 4_095;

    private static final Pattern ENDS_A_SENTENCE = Pattern.compile("(?s).*[.!?…:。！？؟][\"'”’»)\\]]*");

    private PartsOfText() {}

    static String join(List<String> parts) {
        StringBuilder text = new StringBuilder(parts.get(0));
        for (int i = 1; i < parts.size(); i++) {
            text.append(between(parts.get(i - 1), parts.get(i), parts)).append(parts.get(i));
        }
        return text.toString();
    }

    /** Telegram takes the blanks from both ends of a message; where they stood is told by what was cut. */
    private static String between(String before, String after, List<String> parts) {
        if (before.isEmpty() || after.isEmpty()) {
            return "";
        }
        char last = before.charAt(before.length() - 1);
        char next = after.charAt(0);
        if (Character.isWhitespace(last) || Character.isWhitespace(next)) {
            return "";
        }
        if (ENDS_A_SENTENCE.matcher(before).matches()) {
            return "\n\n";
        }
        if (before.length() < FULL) {
            return Character.isLowerCase(next) ? " " : "\n\n";
        }
        return Character.isLetterOrDigit(last) && Character.isLetterOrDigit(next) && !areWords(before, after, parts)
                ? ""
                : " ";
    }

    /** Whether the ends stand elsewhere as words, and what they would make together does not. */
    private static boolean areWords(String before, String after, List<String> parts) {
        String end = before.substring(before.length() - lettersAtEnd(before));
        String start = after.substring(0, lettersAtStart(after));
        String all = " " + String.join(" ", parts).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
        boolean apart = count(all, " " + end + " ") > 1 && count(all, " " + start + " ") > 1;
        return apart && !all.contains(" " + end + start + " ");
    }

    private static int lettersAtEnd(String text) {
        int count = 0;
        while (count < text.length() && Character.isLetterOrDigit(text.charAt(text.length() - 1 - count))) {
            count++;
        }
        return count;
    }

    private static int lettersAtStart(String text) {
        int count = 0;
        while (count < text.length() && Character.isLetterOrDigit(text.charAt(count))) {
            count++;
        }
        return count;
    }

    private static int count(String text, String word) {
        int count = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            count++;
        }
        return count;
    }
}
