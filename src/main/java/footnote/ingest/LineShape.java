package footnote.ingest;

import java.util.Locale;
import java.util.regex.Pattern;

/** What can be told about a line by its looks alone. */
final class LineShape {
    static final String FINAL = ".!?…。！？؟।۔։።｡";
    static final String CLOSERS = "\"'”’»›)]}」』）*_";
    private static final Pattern WORDS = Pattern.compile("\\S+");
    private static final Pattern DOTTED_ABBREVIATION = Pattern.compile(".*\\b\\p{Lu}\\.(\\p{Lu}\\.)+");
    private static final Pattern BULLET = Pattern.compile("([-*•‣–—+·]|\\d{1,3}[.)]|[a-zA-Z][.)])\\s+\\S.*");
    private static final int ABBREVIATION_LENGTH = 12;
    private static final int LONG = 200;
    private static final int SHORT_QUESTION = 15;

    private LineShape() {}

    static int words(String line) {
        return (int) WORDS.matcher(line).results().count();
    }

    /** Letters and digits in small letters, single spaces between them: for comparing lines. */
    static String folded(String line) {
        StringBuilder folded = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char unit = line.charAt(i);
            if (isSaid(unit)) {
                folded.append(unit);
            } else if (folded.length() > 0 && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT).strip();
    }

    private static boolean isSaid(char unit) {
        return Character.isLetterOrDigit(unit)
                || Character.isSurrogate(unit)
                || Character.getType(unit) == Character.NON_SPACING_MARK;
    }

    static boolean endsSentence(String line) {
        int end = line.length();
        while (end > 0 && (CLOSERS.indexOf(line.charAt(end - 1)) >= 0 || line.charAt(end - 1) == ' ')) {
            end--;
        }
        return end > 0
                && FINAL.indexOf(line.charAt(end - 1)) >= 0
                && !DOTTED_ABBREVIATION
                        .matcher(line.substring(Math.max(0, end - ABBREVIATION_LENGTH), end))
                        .matches();
    }

    /** A line that tells something: a whole sentence or more. Short questions and exclamations may be headlines. */
    static boolean isProse(String line) {
        if (line.length() >= LONG) {
            return true;
        }
        return endsSentence(line) && (line.length() >= 12 || words(line) >= 2) && !mayBeHeadline(line);
    }

    static boolean isBullet(String line) {
        return BULLET.matcher(line).matches();
    }

    static boolean isTableRow(String line) {
        return line.startsWith("|") || line.contains(" | ");
    }

    private static boolean mayBeHeadline(String line) {
        char last = line.charAt(line.length() - 1);
        return (last == '?' || last == '!') && words(line) <= SHORT_QUESTION;
    }
}
