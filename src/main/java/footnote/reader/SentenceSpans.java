package footnote.reader;

import footnote.model.FoundPassage;
import footnote.model.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the span reader points at in each sentence of a passage. */
final class SentenceSpans {
    private static final double MOST_LOGIT = 10;

    private final FoundPassage passage;
    private final Map<Integer, PassageSpans.Scored> best = new HashMap<>();
    private final List<Span> items;
    private final double inPassage;

    private SentenceSpans(FoundPassage passage, List<Span> items, double inPassage) {
        this.passage = passage;
        this.items = items;
        this.inPassage = inPassage;
    }

    static SentenceSpans of(FoundPassage passage, PassageSpans spans) {
        int origin = passage.passage().span().start();
        SentenceSpans bySentence = new SentenceSpans(
                passage,
                spans.inside().stream().map(item -> item.span().shifted(origin)).toList(),
                scaled(spans.probability()));
        for (PassageSpans.Scored span : spans.best()) {
            PassageSpans.Scored placed = new PassageSpans.Scored(span.span().shifted(origin), span.probability());
            bySentence.best.putIfAbsent(AnswerForm.sentenceOf(passage, placed.span()), placed);
        }
        return bySentence;
    }

    /**
     * How sure the span reader is.
     *
     * @param inSentence of the sentence's best span: its logit from -10 to 10, moved to 0..1
     * @param inPassage the same of the passage's best span
     */
    record Pointed(double inSentence, double inPassage) {}

    Pointed at(int sentence) {
        return new Pointed(
                scaled(bestIn(sentence).map(PassageSpans.Scored::probability).orElse(0.0)), inPassage);
    }

    private static double scaled(double probability) {
        double logit = Math.log(probability / (1 - probability));
        return (Math.max(-MOST_LOGIT, Math.min(MOST_LOGIT, logit)) + MOST_LOGIT) / (2 * MOST_LOGIT);
    }

    private Optional<PassageSpans.Scored> bestIn(int sentence) {
        return Optional.ofNullable(best.get(sentence));
    }

    /**
     * What is decisive in a sentence, in the article's text; empty where nothing was pointed at.
     *
     * @param list whether all items are wanted
     */
    List<Span> partsIn(int sentence, boolean list) {
        return bestIn(sentence)
                .map(span -> AnswerForm.parts(
                        passage, passage.sentences().get(sentence), span.span(), list ? items : List.of()))
                .orElse(List.of());
    }
}
