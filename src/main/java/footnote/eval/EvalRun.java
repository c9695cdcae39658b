package footnote.eval;

import footnote.model.ArticleKey;
import footnote.model.LibraryId;
import footnote.model.Question;
import footnote.model.Scope;
import footnote.pipeline.AskFlow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Asks every question of a set and scores the answers. */
public final class EvalRun {
    private final AskFlow flow;
    private final LibraryId library;

    public EvalRun(AskFlow flow, LibraryId library) {
        this.flow = flow;
        this.library = library;
    }

    /**
     * Asks the questions one after the other.
     *
     * @param progress gets the number of questions asked so far
     */
    public EvalReport run(List<EvalQuestion> questions, IntConsumer progress) {
        List<EvalItem> items = new ArrayList<>();
        for (EvalQuestion question : questions) {
            Question asked = new Question(question.question(), question.history(), scope(question));
            items.add(EvalItem.of(question, flow.ask(asked)));
            progress.accept(items.size());
        }
        return new EvalReport(items);
    }

    private Scope scope(EvalQuestion question) {
        Scope all = Scope.of(library);
        return question.article().isEmpty() ? all : all.only(new ArticleKey(library, question.article()));
    }
}
