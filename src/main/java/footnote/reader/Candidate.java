package footnote.reader;

import footnote.model.FoundPassage;
import footnote.model.Span;
import java.util.List;
import java.util.Set;

/**
 * One sentence with what can be measured of it without a model.
 *
 * @param index its place among the passage's sentences
 * @param parts things of the kind asked for that the question does not name itself, in the article's text
 * @param rank 1 for the first passage of the search, falling
 */
record Candidate(
        QuestionShape shape,
        FoundPassage passage,
        int index,
        List<Span> parts,
        double ownWords,
        double nearWords,
        double ownDistinct,
        double nearDistinct,
        double passageWords,
        double rank) {
    private static final double MANY = 4;

    /**
     * Measures one sentence.
     *
     * @param distinct the question with words that stand in many of the sentences made lighter
     */
    static Candidate of(
            QuestionShape shape,
            QuestionShape distinct,
            FoundPassage passage,
            PassageWords words,
            int index,
            int rank) {
        Span sentence = passage.sentences().get(index);
        List<Span> parts = newParts(shape, passage.textOf(sentence)).stream()
                .map(part -> part.shifted(sentence.start()))
                .toList();
        return new Candidate(
                shape,
                passage,
                index,
                parts,
                shape.shareIn(words.bySentence().get(index)),
                shape.shareIn(words.near(index)),
                distinct.shareIn(words.bySentence().get(index)),
                distinct.shareIn(words.near(index)),
                shape.shareIn(words.all()),
                1.0 / (rank + 1));
    }

    private static List<Span> newParts(QuestionShape shape, String sentence) {
        return shape.kind().in(sentence).stream()
                .filter(part -> {
                    Set<String> stems = Words.stems(part.of(sentence));
                    return stems.isEmpty() || !shape.stems().keySet().containsAll(stems);
                })
                .toList();
    }

    Span sentence() {
        return passage.sentences().get(index);
    }

    String text() {
        return passage.textOf(sentence());
    }

    /** The sentence with the one before it in the passage, where there is one: what "he" and "it" point at. */
    String textWithBefore() {
        return index == 0 ? text() : passage.textOf(passage.sentences().get(index - 1)) + " " + text();
    }

    double cheapScore() {
        return 2 * ownWords
                + nearWords
                + 2 * ownDistinct
                + nearDistinct
                + 0.5 * passageWords
                + (parts.isEmpty() ? 0 : 0.6)
                + 0.3 * rank;
    }

    SentenceFeatures features(double meaning, double meaningNear, ArticleKnowledge.Gaps gaps) {
        boolean kindAsked = shape.kind().isSpecific();
        return new SentenceFeatures(
                meaning,
                meaningNear,
                ownWords,
                nearWords,
                ownDistinct,
                nearDistinct,
                passageWords,
                gaps.rarestMissing(),
                kindAsked && !parts.isEmpty() ? 1 : 0,
                kindAsked && parts.isEmpty() ? 1 : 0,
                shape.list() ? Math.min(MANY, parts.size()) / MANY : 0,
                gaps.unknownNames(),
                rank);
    }
}
