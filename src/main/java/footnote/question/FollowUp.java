package footnote.question;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells whether a question can be understood without the conversation before it. */
final class FollowUp {
    private static final Pattern OPENING = Pattern.compile(
            "^(and|but|so|or|what about|how about|what else|who else|which one|why not|how so|how come|then)\\b");
    private static final Pattern POINTING = Pattern.compile(
            "\\b(he|she|him|his|her|hers|they|them|their|it|its|this|that|these|those|there|then|former|latter|one|ones)\\b");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*");
    private static final Set<String> EMPTY_WORDS = Set.of(
            "a an the who what when where why which how whom whose long many much old far often did do does was were is are"
                    .concat(" be been has have had will would can could should to of in on at for from with by as")
                    .concat(" about say said tell exactly really ok okay please and not no yes people time day")
                    .split(" "));
    /** A question with fewer words of its own is taken for a fragment. */
    private static final int FEWEST_OWN_WORDS = 2;

    private FollowUp() {}

    static boolean needsHistory(String question) {
        String folded = question.strip().toLowerCase(Locale.ROOT);
        if (OPENING.matcher(folded).lookingAt() || POINTING.matcher(folded).find()) {
            return true;
        }
        return ownWords(folded) < FEWEST_OWN_WORDS;
    }

    /** Nothing in it says what it is about: "and for how long?", "why did he?". */
    static boolean isFragment(String question) {
        return ownWordCount(question) == 0;
    }

    /** How many words say what the question is about; words that only point do not. */
    static long ownWordCount(String question) {
        return ownWords(
                POINTING.matcher(question.strip().toLowerCase(Locale.ROOT)).replaceAll(" "));
    }

    private static long ownWords(String folded) {
        return WORD.matcher(folded)
                .results()
                .filter(word -> !EMPTY_WORDS.contains(word.group()))
                .count();
    }
}
