package footnote.eval;

import footnote.eval.SquadFile.SquadQuestion;
import footnote.model.Asked;
import footnote.model.LibraryId;
import footnote.model.Question;
import footnote.model.Scope;
import footnote.pipeline.AskFlow;
import footnote.pipeline.BestGuess;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** Puts the questions of a SQuAD file to the reader or to the whole bot. */
public final class SquadRun {
    private final BestGuess guesses;
    private final double threshold;

    /**
     * For one setting of the reader.
     *
     * @param threshold least probability with which the reader answers
     */
    public SquadRun(BestGuess guesses, double threshold) {
        this.guesses = guesses;
        this.threshold = threshold;
    }

    /** Each question over its own paragraph. */
    public SquadReport closed(SquadFile file, List<SquadQuestion> questions, IntConsumer progress) {
        return report(
                questions,
                q -> SquadItem.over(
                        q,
                        guesses.fromParagraph(q.text(), file.paragraphs().getOrDefault(q.paragraph(), "")),
                        threshold),
                progress);
    }

    /** Each question over a library that holds all paragraphs, each an article of its own whose id is the paragraph's. */
    public SquadReport open(AskFlow flow, LibraryId library, List<SquadQuestion> questions, IntConsumer progress) {
        return report(
                questions,
                q -> {
                    Asked asked = flow.ask(new Question(q.text(), List.of(), Scope.of(library)));
                    return SquadItem.open(q, asked, guesses.from(q.text(), asked.retrieved()));
                },
                progress);
    }

    private SquadReport report(
            List<SquadQuestion> questions, Function<SquadQuestion, SquadItem> ask, IntConsumer progress) {
        List<SquadItem> items = new ArrayList<>();
        for (SquadQuestion question : questions) {
            items.add(ask.apply(question));
            progress.accept(items.size());
        }
        return new SquadReport(items, threshold);
    }
}
