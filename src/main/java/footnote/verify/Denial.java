package footnote.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares what two texts deny: an answer must not drop or add a "not". */
final class Denial {
    private static final Set<String> NEGATIONS = Set.of(
            ("not no never none neither nor without cannot didn don doesn wasn isn weren aren hasn haven hadn won"
                            + " wouldn couldn shouldn nobody nothing refused declined denied failed rejected unclear unlikely"
                            + " refuse decline deny fail reject refuses declines denies fails rejects")
                    .split(" "));
    private static final Set<String> SMALL_WORDS =
            Set.of(("a an the of in on at by for from to with as it he she they we"
                            + " i this that these those his her its their them him us was were is are be been being had has have"
                            + " did do does will would can could should may might t any yet ever")
                    .split(" "));
    private static final Set<String> TURNS = Set.of("but", "and", "while", "although", "though", "because", "however");
    private static final int REACH = 2;
    private static final int SHORT = 20;

    private Denial() {}

    /** Whether a sentence denies what its evidence denies, and affirms what its evidence affirms. */
    static boolean alike(String sentence, String evidence) {
        Said claimed = Said.in(ClaimText.of(sentence));
        Said stands = Said.in(ClaimText.of(evidence));
        if (claimed.denies() && !stands.denies()) {
            return false;
        }
        if (!claimed.denies() && stands.denies() && stands.words() <= SHORT) {
            return false;
        }
        return !claimed.contradicts(stands) && (claimed.denies() || !stands.contradicts(claimed));
    }

    /**
     * What a text denies.
     *
     * @param denied stems of the first words behind a negation, up to the next comma or "but"
     * @param affirmed stems of all other words
     */
    private record Said(Set<String> denied, Set<String> affirmed, boolean denies, int words) {
        static Said in(ClaimText text) {
            Set<String> denied = new HashSet<>();
            Set<String> affirmed = new HashSet<>();
            boolean denies = false;
            int reach = 0;
            List<ClaimWord> words = text.words();
            for (ClaimWord word : words) {
                if (NEGATIONS.contains(word.text())) {
                    denies = true;
                    reach = REACH;
                } else if (TURNS.contains(word.text()) || (!word.together() && !word.opens())) {
                    reach = 0;
                }
                if (isPredicate(word)) {
                    (reach > 0 ? denied : affirmed).add(ClaimText.stem(word.text()));
                    reach = Math.max(0, reach - 1);
                }
            }
            return new Said(denied, affirmed, denies, words.size());
        }

        /** A name is nobody's "not": who is meant may be said in another place of the sentence. */
        private static boolean isPredicate(ClaimWord word) {
            boolean name = word.is(ClaimWord.Kind.NAME) && !word.opens();
            return !name && !NEGATIONS.contains(word.text()) && !SMALL_WORDS.contains(word.text());
        }

        /** Whether this denies a word that the other only affirms. */
        boolean contradicts(Said other) {
            return denied.stream()
                    .anyMatch(word ->
                            other.affirmed.contains(word) && !other.denied.contains(word) && !affirmed.contains(word));
        }
    }
}
