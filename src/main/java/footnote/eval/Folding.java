package footnote.eval;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes spellings comparable: case, accents, dashes, quotes and spaces folded. */
final class Folding {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern DASHES = Pattern.compile("\\p{Pd}");
    private static final Pattern QUOTES = Pattern.compile("[‘’‚‛`´]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ARTICLES = Pattern.compile("\\b(a|an|the)\\b");

    private Folding() {}

    static String fold(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKD);
        folded = MARKS.matcher(folded).replaceAll("");
        folded = DASHES.matcher(folded).replaceAll("-");
        folded = QUOTES.matcher(folded).replaceAll("'");
        return SPACES.matcher(folded).replaceAll(" ").toLowerCase(Locale.ROOT).strip();
    }

    /** Whether a spelling stands in a text as words of its own: "12" does not stand in "2012". */
    static boolean contains(String text, String spelling) {
        String in = fold(text);
        String what = fold(spelling);
        for (int at = in.indexOf(what); at >= 0 && !what.isEmpty(); at = in.indexOf(what, at + 1)) {
            int end = at + what.length();
            boolean opens = at == 0 || !sameWord(in.charAt(at - 1), what.charAt(0));
            boolean closes = end == in.length() || !sameWord(what.charAt(what.length() - 1), in.charAt(end));
            if (opens && closes) {
                return true;
            }
        }
        return false;
    }

    private static boolean sameWord(char left, char right) {
        return Character.isLetterOrDigit(left) && Character.isLetterOrDigit(right);
    }

    /** The form in which SQuAD compares answers: no case, punctuation or articles. */
    static String squad(String text) {
        String folded = NO_WORD.matcher(fold(text)).replaceAll(" ");
        return SPACES.matcher(ARTICLES.matcher(folded).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }
}
