package footnote.answer;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.injector.ContentInjector;
import footnote.model.FoundPassage;
import java.util.List;
import java.util.function.Function;

/**
 * Puts retrieved passages, with their keys, into the message of a LangChain4j conversation. Without a passage the message
 * is rewritten as well, so that a model never answers from its own knowledge.
 *
 * <p>It completes the retrieval augmentor, also for other LangChain4j programs. The bot's own {@link ModelAnswerer} writes the same
 * prompt itself, since it adds the rules and the conversation, which an injector is not given.
 */
public final class PassageInjector implements ContentInjector {
    private final PassagePrompt prompt;
    private final Function<Content, FoundPassage> passageOf;

    /**
     * @param passageOf finds the passage that a retrieved content stands for
     */
    public PassageInjector(PassagePrompt prompt, Function<Content, FoundPassage> passageOf) {
        this.prompt = prompt;
        this.passageOf = passageOf;
    }

    @Override
    public ChatMessage inject(List<Content> contents, ChatMessage message) {
        if (!(message instanceof UserMessage question)) {
            throw new IllegalArgumentException("passages go into a user message, not into a " + message.type());
        }
        List<FoundPassage> passages = contents.stream().map(passageOf).toList();
        return prompt.userMessage(new AnswerRequest(question.singleText(), List.of(), passages));
    }
}
