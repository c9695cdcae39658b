package footnote.llm;

import dev.langchain4j.data.message.ChatMessage;
import footnote.model.StopSignal;
import java.util.List;
import java.util.function.Consumer;

/** A chat model that either gives a whole reply in time or says why not. */
public interface LanguageModel {

    /**
     * The whole reply.
     *
     * @throws ModelUnavailable when there is none
     */
    String complete(List<ChatMessage> messages);

    /**
     * The whole reply, shown while it grows.
     *
     * @param soFar gets the reply's text so far, again and again, on another thread and never after this method has
     *     returned; it must not throw or block. When a call is repeated, the text starts over
     * @param stop ends the call early; then what there is of the reply is given, which may be nothing
     * @throws ModelUnavailable when there is no whole reply, even if parts of it were shown
     */
    String complete(List<ChatMessage> messages, Consumer<String> soFar, StopSignal stop);
}
