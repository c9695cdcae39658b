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
        double ownDistinct,
        double nearDistinct,
        double passageWords,
        double rank) {
    private static final double MANY = 4;
    private static final double LONG = 50;

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
                distinct.shareIn(words.bySentence().get(index)),
                distinct.shareIn(words.near(index)),
                shape.shareIn(words.all()),
                1.0 / (rank + 1));
    }

    private static List<Span> newParts(QuestionShape shape, String sentence) {
        return shape.kind().in(sentence).stream()
                .filter(part -> {
                    Set<String> stems = Words.stems(part.of(sentence));
                    return stems.isEmpty() || !shape.names(stems);
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

    SentenceFeatures features(SentenceSpans.Pointed pointed, double meaning, double meaningNear, double unknownNames) {
        boolean kindAsked = shape.kind().isSpecific();
        HeadNoun head = HeadNoun.of(shape.asked());
        List<Words.Word> words = Words.in(text());
        return new SentenceFeatures(
                pointed.inSentence(),
                pointed.inPassage(),
                meaning,
                meaningNear,
                ownDistinct,
                nearDistinct,
                passageWords,
                kindAsked && !parts.isEmpty() ? 1 : 0,
                kindAsked && parts.isEmpty() ? 1 : 0,
                shape.kind().isRare() && !parts.isEmpty() ? 1 : 0,
                head.standsIn(words) ? 1 : 0,
                head.isAsked() && !head.standsIn(words) ? 1 : 0,
                head.isCountedIn(words) ? 1 : 0,
                Math.min(LONG, words.size()) / LONG,
                shape.list() ? Math.min(MANY, Math.max(0, parts.size() - 1)) / MANY : 0,
                unknownNames,
                rank);
    }
}
