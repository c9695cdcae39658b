package footnote.answer;

import dev.langchain4j.data.message.ChatMessage;
import footnote.llm.LanguageModel;
import footnote.model.AnswerMode;
import footnote.model.Draft;
import java.util.List;

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
        int passages = request.passages().size();
        if (passages == 0) {
            return Draft.empty(AnswerMode.MODEL, "");
        }
        List<ChatMessage> messages = prompt.messages(request);
        String raw = model.complete(messages);
        ParsedReply reply = parser.parse(raw, passages);
        if (reply instanceof ParsedReply.Unusable unusable) {
            raw = model.complete(prompt.again(messages, unusable.reason()));
            reply = parser.parse(raw, passages);
        }
        return reply.draft(request.passages(), raw);
    }
}
