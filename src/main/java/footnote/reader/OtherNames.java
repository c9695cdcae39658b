package footnote.reader;

import footnote.model.FoundPassage;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words that a person used for something the articles call by another name: "the Riyadh talks" of an article that only says "Saudi
 * Arabia". A question about the same thing is easier to read without them.
 */
public final class OtherNames {
    private static final Set<String> BEFORE_A_NAME =
            Set.of("in", "at", "on", "of", "from", "to", "by", "with", "for", "near", "between", "over");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    private OtherNames() {}

    /**
     * The question without the words that were not typed now, that no passage knows, and that only say which: those that stand between
     * "the" and a word that is known ("the Riyadh talks"), or behind a preposition, which goes with them ("the talks in Riyadh").
     *
     * @param typed the question as it was typed; its own words stay
     */
    public static String leftOut(String question, String typed, List<FoundPassage> passages) {
        Set<String> known = new HashSet<>(Words.stems(typed));
        for (FoundPassage passage : passages) {
            known.addAll(Words.stems(passage.text() + " " + passage.details().title()));
        }
        List<Words.Word> words = Words.in(question);
        StringBuilder left = new StringBuilder(question);
        for (int end = words.size(); end > 0; end--) {
            int start = end;
            while (start > 0 && isUnknown(words.get(start - 1), known)) {
                start--;
            }
            if (start < end) {
                leaveOut(words, start, end, left);
                end = start + 1;
            }
        }
        return left.toString();
    }

    private static boolean isUnknown(Words.Word word, Set<String> known) {
        return Words.carriesMeaning(word.text()) && !known.contains(Words.stem(word.text()));
    }

    private static void leaveOut(List<Words.Word> words, int start, int end, StringBuilder left) {
        boolean goesOn =
                end < words.size() && Words.carriesMeaning(words.get(end).text());
        boolean article = start > 0 && ARTICLES.contains(lower(words.get(start - 1)));
        int before = article ? start - 2 : start - 1;
        if (article && goesOn) {
            left.delete(words.get(start).start(), words.get(end).start());
        } else if (before > 0 && BEFORE_A_NAME.contains(lower(words.get(before)))) {
            left.delete(words.get(before - 1).end(), words.get(end - 1).end());
        }
    }

    private static String lower(Words.Word word) {
        return word.text().toLowerCase(Locale.ROOT);
    }
}
