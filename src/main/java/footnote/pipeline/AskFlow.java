package footnote.pipeline;

import footnote.answer.AnswerRequest;
import footnote.library.Library;
import footnote.model.Answer;
import footnote.model.ArticleKey;
import footnote.model.Asked;
import footnote.model.Citation;
import footnote.model.FoundPassage;
import footnote.model.NotFoundReason;
import footnote.model.Question;
import footnote.model.Scope;
import footnote.question.FollowUpReadings;
import footnote.question.Gist;
import footnote.question.SmallTalk;
import footnote.question.Underspecified;
import footnote.verify.NearestPassages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From a typed question to a proved answer, or to a "not found" that helps. Safe for use by several threads. */
public final class AskFlow {
    private final Library library;
    private final TracedRetrieval retrieval;
    private final AnswerLadder answers;
    private final NearestPassages nearest;
    private final CopiesOfCited copies;
    private final SpokenOf articles;
    private final FairTurns turns;

    public AskFlow(
            Library library,
            TracedRetrieval retrieval,
            AnswerLadder answers,
            NearestPassages nearest,
            FairTurns turns) {
        this.library = library;
        this.retrieval = retrieval;
        this.answers = answers;
        this.nearest = nearest;
        this.copies = new CopiesOfCited(library);
        this.articles = new SpokenOf(library);
        this.turns = turns;
    }

    public Asked ask(Question question) {
        return inTurn(question, Optional.empty());
    }

    /** The same for somebody who watches the answer being made, and may stop it. */
    public Asked ask(Question question, AnswerWatch watch) {
        return inTurn(question, Optional.of(watch));
    }

    private Asked inTurn(Question question, Optional<AnswerWatch> watch) {
        return turns.takeToAnswer(answers.mode(), question.scope().own().value(), () -> ask(question, watch));
    }

    private Asked ask(Question question, Optional<AnswerWatch> watch) {
        Trace trace = new Trace(question.text());
        Optional<NotFoundReason> unasked = unasked(question);
        if (unasked.isPresent()) {
            Answer nothing = new Answer.NotFound(unasked.get(), List.of(), "", answers.mode());
            return trace.finish(question, nothing, List.of());
        }
        AnswerRequest request = request(question, trace);
        Optional<Answer.Answered> answer = watch.isPresent()
                ? answers.answer(request, question.scope(), trace, watch.get())
                : answers.answer(request, question.scope(), trace);
        Answer result = answer.isPresent() ? answer.get() : notFound(question, request, trace, watch);
        return trace.finish(question, copies.namedIn(result, question.scope()), request.passages());
    }

    private AnswerRequest request(Question question, Trace trace) {
        Optional<ArticleKey> whole = Gist.is(question.text()) ? articles.spokenOf(question) : Optional.empty();
        if (whole.isPresent()) {
            return AnswerRequest.gist(question.text(), library.passagesOf(whole.get(), AnswerRequest.GIST_PASSAGES));
        }
        List<FoundPassage> passages = retrieval.find(question, trace);
        String resolved = trace.resolvedQuestion();
        List<String> alsoRead = resolved.equals(question.text())
                ? List.of()
                : FollowUpReadings.of(question.text(), resolved, question.history(), passages);
        return new AnswerRequest(resolved, question.history(), passages, alsoRead);
    }

    /** Why there is nothing to search for. */
    private Optional<NotFoundReason> unasked(Question question) {
        if (SmallTalk.is(question.text())) {
            return Optional.of(NotFoundReason.SMALL_TALK);
        }
        if (library.isEmpty(question.scope())) {
            return Optional.of(NotFoundReason.NO_ARTICLES);
        }
        boolean open = Gist.is(question.text())
                ? articles.spokenOf(question).isEmpty()
                : question.history().isEmpty() && Underspecified.is(question.text());
        return open && library.holdsSeveral(question.scope())
                ? Optional.of(NotFoundReason.UNDERSPECIFIED)
                : Optional.empty();
    }

    /** Where one article was asked, the others of the same libraries are asked before "not found" is said. */
    private Answer notFound(Question question, AnswerRequest request, Trace trace, Optional<AnswerWatch> watch) {
        Scope scope = question.scope();
        if (!scope.articles().isEmpty() && !isStopped(watch)) {
            Scope wider = new Scope(scope.libraries(), List.of());
            Question again = new Question(question.text(), question.history(), wider);
            Answer elsewhere = ask(again, watch.map(AnswerWatch::unseen)).answer();
            List<Citation> others = elsewhere instanceof Answer.Answered found ? outside(scope, found) : List.of();
            if (!others.isEmpty()) {
                return new Answer.NotFound(NotFoundReason.OTHER_ARTICLE, others, "", elsewhere.mode());
            }
        }
        return isStopped(watch)
                ? new Answer.NotFound(NotFoundReason.STOPPED, List.of(), "", answers.mode())
                : trace.timed(
                        Trace.Step.VERIFY,
                        () -> nearest.explain(request.question(), request.passages(), answers.mode()));
    }

    private static boolean isStopped(Optional<AnswerWatch> watch) {
        return watch.filter(watching -> watching.stop().isGiven()).isPresent();
    }

    private static List<Citation> outside(Scope scope, Answer.Answered found) {
        List<Citation> outside = new ArrayList<>();
        for (Citation citation : found.citations()) {
            if (!scope.contains(citation.article())) {
                outside.add(citation.numbered(outside.size() + 1));
            }
        }
        return outside;
    }
}
