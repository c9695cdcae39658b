package footnote.reader;

import footnote.model.FoundPassage;
import footnote.model.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the span reader points at in each sentence of a passage. */
final class SentenceSpans {
    private final FoundPassage passage;
    private final Map<Integer, PassageSpans.Scored> best = new HashMap<>();
    private final List<Span> items;

    private SentenceSpans(FoundPassage passage, List<Span> items) {
        this.passage = passage;
        this.items = items;
    }

    static SentenceSpans of(FoundPassage passage, PassageSpans spans) {
        int origin = passage.passage().span().start();
        SentenceSpans bySentence = new SentenceSpans(
                passage,
                spans.inside().stream().map(item -> item.span().shifted(origin)).toList());
        for (PassageSpans.Scored span : spans.best()) {
            PassageSpans.Scored placed = new PassageSpans.Scored(span.span().shifted(origin), span.probability());
            bySentence.best.putIfAbsent(AnswerForm.sentenceOf(passage, placed.span()), placed);
        }
        return bySentence;
    }

    /** The likeliest span in a sentence, in the article's text. */
    Optional<PassageSpans.Scored> bestIn(int sentence) {
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
