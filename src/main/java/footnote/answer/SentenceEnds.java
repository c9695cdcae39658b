package footnote.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the ends of the sentences on a line; when in doubt two sentences stay together. */
final class SentenceEnds {
    private static final String STOPS = ".!?…";
    private static final String WIDE_STOPS = "。！？";
    private static final String CLOSERS = "\"'”’»)]";
    private static final String OPENERS = "\"'“‘«„¿¡([";
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "st", "sen", "rep", "gov", "gen", "lt", "col", "sgt", "capt", "rev", "hon",
            "pres", "no", "nos", "vs", "inc", "corp", "ltd", "co", "bros", "jr", "sr", "dept", "est", "approx", "ca",
            "cf", "fig", "vol", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
            "mon", "tue", "wed", "thu", "fri", "sat", "sun", "ave", "blvd", "mt", "ft", "nr", "bzw", "usw", "etc",
            "mme", "sra");

    private SentenceEnds() {}

    /**
     * Ends of the sentences of a line, the last one being the line's.
     *
     * @param keys where keys stand: beside a full stop they make it the end of a sentence for certain
     */
    static List<Integer> of(String text, List<Integer> keys) {
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            int behind = behindClosers(text, i + 1);
            boolean atKey = isStop(text.charAt(i)) && (keys.contains(i) || keys.contains(behind));
            if (atKey || endsAt(text, i, behind)) {
                ends.add(behind);
                i = behind - 1;
            }
        }
        if (text.length() > 0 && (ends.isEmpty() || ends.get(ends.size() - 1) < text.length())) {
            ends.add(text.length());
        }
        return ends;
    }

    private static boolean endsAt(String text, int i, int behind) {
        char c = text.charAt(i);
        if (WIDE_STOPS.indexOf(c) >= 0) {
            return true;
        }
        boolean apart = behind + 1 < text.length() && text.charAt(behind) == ' ';
        return isStop(c) && apart && begins(text.codePointAt(behind + 1)) && !(c == '.' && isAbbreviation(text, i));
    }

    private static int behindClosers(String text, int from) {
        int i = from;
        while (i < text.length() && (CLOSERS.indexOf(text.charAt(i)) >= 0 || isStop(text.charAt(i)))) {
            i++;
        }
        return i;
    }

    private static boolean isStop(char c) {
        return STOPS.indexOf(c) >= 0 || WIDE_STOPS.indexOf(c) >= 0;
    }

    private static boolean begins(int c) {
        return Character.isDigit(c) || OPENERS.indexOf(c) >= 0 || (Character.isLetter(c) && !Character.isLowerCase(c));
    }

    /** A title, an initial, "U.S.", or a number that may be an ordinal. */
    private static boolean isAbbreviation(String text, int dot) {
        int start = dot;
        while (start > 0 && (Character.isLetterOrDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
            start--;
        }
        String word = text.substring(start, dot).toLowerCase(Locale.ROOT);
        boolean ordinal = word.length() <= 2 && word.chars().allMatch(Character::isDigit);
        boolean initials = word.contains(".") && word.chars().noneMatch(Character::isDigit);
        return word.length() == 1 || ordinal || initials || ABBREVIATIONS.contains(word);
    }
}
