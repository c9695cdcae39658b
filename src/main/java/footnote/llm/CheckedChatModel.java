package footnote.llm;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;

/** Lends our deadlines, budget and pauses to parts of LangChain4j that ask a {@link ChatModel}. */
public final class CheckedChatModel implements ChatModel {
    private final LanguageModel model;

    public CheckedChatModel(LanguageModel model) {
        this.model = model;
    }

    /**
     * {@inheritDoc}
     *
     * @throws ModelUnavailable when there is no whole reply in time
     */
    @Override
    public ChatResponse doChat(ChatRequest request) {
        String reply = model.complete(request.messages());
        if (reply.isBlank()) {
            throw new ModelUnavailable("The language model gave an empty reply.", false);
        }
        return ChatResponse.builder().aiMessage(AiMessage.from(reply)).build();
    }
}
