package footnote.answer;

import dev.langchain4j.data.message.ChatMessage;
import footnote.llm.LanguageModel;
import footnote.model.AnswerMode;
import footnote.model.Draft;
import footnote.model.StopSignal;
import java.util.List;
import java.util.function.Function;

/** Lets a chat model word the answer; a reply that cannot be used is asked for once more. */
public final class ModelAnswerer implements Answerer {
    private final PassagePrompt prompt;
    private final LanguageModel model;
    private final ModelReplyParser parser = new ModelReplyParser();

    public ModelAnswerer(PassagePrompt prompt, LanguageModel model) {
        this.prompt = prompt;
        this.model = model;
    }

    /**
     * {@inheritDoc}
     *
     * @throws footnote.llm.ModelUnavailable when the model gives no reply, or none that can be used
     */
    @Override
    public Draft answer(AnswerRequest request) {
        return draft(request, model::complete, new StopSignal());
    }

    /**
     * {@inheritDoc}
     *
     * @throws footnote.llm.ModelUnavailable when the model gives no reply, or none that can be used
     */
    @Override
    public Draft answer(AnswerRequest request, DraftWatch watch) {
        return draft(
                request,
                messages -> model.complete(messages, text -> watch.grew(begun(request, text)), watch.stop()),
                watch.stop());
    }

    private Draft draft(AnswerRequest request, Function<List<ChatMessage>, String> ask, StopSignal stop) {
        int passages = request.passages().size();
        if (passages == 0 || stop.isGiven()) {
            return Draft.empty(AnswerMode.MODEL, "");
        }
        List<ChatMessage> messages = prompt.messages(request);
        String raw = ask.apply(messages);
        ParsedReply reply = parser.parse(raw, passages);
        if (!stop.isGiven() && reply instanceof ParsedReply.Unusable unusable) {
            raw = ask.apply(prompt.again(messages, unusable.reason()));
            reply = parser.parse(raw, passages);
        }
        return stop.isGiven() ? begun(request, raw) : reply.draft(request.passages(), raw);
    }

    /** The whole sentences of a reply that goes on, or would have: all but the last. */
    private Draft begun(AnswerRequest request, String soFar) {
        if (!(parser.parse(soFar, request.passages().size()) instanceof ParsedReply.Sentences reply)) {
            return Draft.empty(AnswerMode.MODEL, soFar);
        }
        List<ParsedReply.CitedSentence> whole =
                reply.sentences().subList(0, reply.sentences().size() - 1);
        return new ParsedReply.Sentences(whole).draft(request.passages(), soFar);
    }
}
