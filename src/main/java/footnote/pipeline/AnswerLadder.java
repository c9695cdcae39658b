package footnote.pipeline;

import footnote.answer.AnswerRequest;
import footnote.answer.Answerer;
import footnote.llm.ModelUnavailable;
import footnote.model.Answer;
import footnote.model.AnswerMode;
import footnote.model.Draft;
import footnote.model.Scope;
import footnote.verify.CitationVerifier;
import java.util.Optional;

/**
 * Answers with the best voice that works: the chat model where one is switched on, else the reader. A model that fails, or says
 * nothing that can be proved, is followed by the reader, and the trace's notice says so.
 */
public final class AnswerLadder {
    private final Optional<Answerer> model;
    private final Answerer reader;
    private final CitationVerifier verifier;

    public AnswerLadder(Optional<Answerer> model, Answerer reader, CitationVerifier verifier) {
        this.model = model;
        this.reader = reader;
        this.verifier = verifier;
    }

    /** A proved answer; empty when there is none. */
    Optional<Answer.Answered> answer(AnswerRequest request, Scope scope, Trace trace) {
        if (model.isEmpty()) {
            return checked(reader, request, scope, trace).answer();
        }
        try {
            Checked byModel = checked(model.get(), request, scope, trace);
            if (byModel.answer().isPresent() || byModel.draftWasEmpty()) {
                return byModel.answer();
            }
            return instead("What the language model wrote could not be proved.", request, scope, trace);
        } catch (ModelUnavailable e) {
            return instead(String.valueOf(e.getMessage()), request, scope, trace);
        }
    }

    private Optional<Answer.Answered> instead(String reason, AnswerRequest request, Scope scope, Trace trace) {
        Optional<Answer.Answered> quoted =
                checked(reader, request, scope, trace).answer();
        trace.notice(reason
                + (quoted.isPresent()
                        ? " The articles are quoted instead."
                        : " Quoting the articles did not answer it."));
        return quoted;
    }

    AnswerMode mode() {
        return model.isPresent() ? AnswerMode.MODEL : AnswerMode.READER;
    }

    private Checked checked(Answerer answerer, AnswerRequest request, Scope scope, Trace trace) {
        Draft draft = trace.timed(Trace.Step.ANSWER, () -> answerer.answer(request));
        if (!draft.rawReply().isEmpty()) {
            trace.rawReply(draft.rawReply());
        }
        return new Checked(
                trace.timed(Trace.Step.VERIFY, () -> verifier.verify(draft, scope)),
                draft.sentences().isEmpty());
    }

    /** What is left of a draft after the check. */
    private record Checked(Optional<Answer.Answered> answer, boolean draftWasEmpty) {}
}
