package footnote.answer;

import footnote.model.DraftSentence;
import footnote.model.FoundPassage;
import footnote.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What an article is about, in its own words: news put it first, so its first whole sentences tell (the "lead" baseline of summarising). */
final class Lead {
    private static final int FEWEST_LETTERS = 30;
    private static final Pattern ENDS = Pattern.compile("(?s).*[.!?…。！？؟।][\\p{Pf}\\p{Pe}\"'”’»]*\\s*");

    private Lead() {}

    /**
     * The first whole sentences; where there is none, the first of all.
     *
     * @param passages of one article, in its order; they may overlap
     */
    static List<DraftSentence> of(List<FoundPassage> passages, int most) {
        List<DraftSentence> lead = new ArrayList<>();
        int shownTo = -1;
        for (FoundPassage passage : passages) {
            for (Span sentence : passage.sentences()) {
                if (lead.size() < most && sentence.start() >= shownTo && isWhole(passage.textOf(sentence))) {
                    lead.add(new DraftSentence.Quoted(passage.article(), sentence, List.of()));
                    shownTo = sentence.end();
                }
            }
        }
        return lead.isEmpty() ? first(passages) : lead;
    }

    private static List<DraftSentence> first(List<FoundPassage> passages) {
        return passages.stream()
                .flatMap(passage -> passage.sentences().stream()
                        .<DraftSentence>map(
                                sentence -> new DraftSentence.Quoted(passage.article(), sentence, List.of())))
                .limit(1)
                .toList();
    }

    /** Headings, bylines and photo credits end in no full stop, or are short. */
    private static boolean isWhole(String sentence) {
        long letters = sentence.codePoints().filter(Character::isLetter).count();
        return letters >= FEWEST_LETTERS && ENDS.matcher(sentence).matches();
    }
}
