package footnote.pipeline;

import footnote.answer.AnswerRequest;
import footnote.answer.Answerer;
import footnote.llm.ModelUnavailable;
import footnote.model.Answer;
import footnote.model.AnswerMode;
import footnote.model.Draft;
import footnote.model.Scope;
import footnote.model.StopSignal;
import footnote.verify.CitationVerifier;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Answers with the best voice that works: the chat model where one is switched on, else the reader. A model that fails, or says
 * nothing that can be proved, is followed by the reader, and the trace's notice says so.
 */
public final class AnswerLadder {
    private static final String STOPPED = "You stopped this answer, so there may be more to say.";

    private final Optional<Answerer> model;
    private final Answerer reader;
    private final CitationVerifier verifier;
    private final Executor threads;

    /**
     * @param threads check the sentences of a growing answer
     */
    public AnswerLadder(Optional<Answerer> model, Answerer reader, CitationVerifier verifier, Executor threads) {
        this.model = model;
        this.reader = reader;
        this.verifier = verifier;
        this.threads = threads;
    }

    /** A proved answer; empty when there is none. */
    Optional<Answer.Answered> answer(AnswerRequest request, Scope scope, Trace trace) {
        return model.isEmpty()
                ? checked(() -> reader.answer(request), scope, trace).answer()
                : worded(() -> model.get().answer(request), request, scope, trace, new StopSignal());
    }

    /** The same, shown while it grows; a chat model's answer only does. */
    Optional<Answer.Answered> answer(AnswerRequest request, Scope scope, Trace trace, AnswerWatch watch) {
        if (model.isEmpty()) {
            return answer(request, scope, trace);
        }
        try (ProvedSoFar growing = new ProvedSoFar(verifier, scope, watch, threads)) {
            return worded(() -> model.get().answer(request, growing), request, scope, trace, watch.stop());
        }
    }

    private Optional<Answer.Answered> worded(
            Supplier<Draft> draft, AnswerRequest request, Scope scope, Trace trace, StopSignal stop) {
        try {
            Checked byModel = checked(draft, scope, trace);
            if (stop.isGiven()) {
                trace.notice(byModel.answer().isPresent() ? STOPPED : "");
                return byModel.answer();
            }
            if (byModel.answer().isPresent() || byModel.draftWasEmpty()) {
                return byModel.answer();
            }
            return instead("What the language model wrote could not be proved.", request, scope, trace);
        } catch (ModelUnavailable e) {
            return stop.isGiven() ? Optional.empty() : instead(String.valueOf(e.getMessage()), request, scope, trace);
        }
    }

    private Optional<Answer.Answered> instead(String reason, AnswerRequest request, Scope scope, Trace trace) {
        Optional<Answer.Answered> quoted =
                checked(() -> reader.answer(request), scope, trace).answer();
        trace.notice(reason
                + (quoted.isPresent()
                        ? " The articles are quoted instead."
                        : " Quoting the articles did not answer it."));
        return quoted;
    }

    AnswerMode mode() {
        return model.isPresent() ? AnswerMode.MODEL : AnswerMode.READER;
    }

    private Checked checked(Supplier<Draft> making, Scope scope, Trace trace) {
        Draft draft = trace.timed(Trace.Step.ANSWER, making);
        if (!draft.rawReply().isEmpty()) {
            trace.rawReply(draft.rawReply());
        }
        if (!draft.readAs().isEmpty()) {
            trace.resolvedTo(draft.readAs());
        }
        return new Checked(
                trace.timed(Trace.Step.VERIFY, () -> verifier.verify(draft, scope)),
                draft.sentences().isEmpty());
    }

    /** What is left of a draft after the check. */
    private record Checked(Optional<Answer.Answered> answer, boolean draftWasEmpty) {}
}
