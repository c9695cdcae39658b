package footnote.llm;

import dev.langchain4j.data.message.ChatMessage;
import footnote.model.StopSignal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A language model that gives the replies it was told to, in order, and remembers what it was asked. */
public final class FakeLanguageModel implements LanguageModel {
    private final Deque<Supplier<String>> replies = new ArrayDeque<>();
    private final List<List<ChatMessage>> asked = new ArrayList<>();

    /** The next reply. */
    public FakeLanguageModel reply(String text) {
        replies.add(() -> text);
        return this;
    }

    /** The next call fails. */
    public FakeLanguageModel fail(RuntimeException failure) {
        replies.add(() -> {
            throw failure;
        });
        return this;
    }

    /** What was asked, call by call. */
    public List<List<ChatMessage>> asked() {
        return List.copyOf(asked);
    }

    @Override
    public String complete(List<ChatMessage> messages) {
        asked.add(List.copyOf(messages));
        if (replies.isEmpty()) {
            throw new IllegalStateException("nobody told this model what to reply to call " + asked.size());
        }
        return replies.remove().get();
    }

    @Override
    public String complete(List<ChatMessage> messages, Consumer<String> soFar, StopSignal stop) {
        String reply = complete(messages);
        for (int end = 1; end <= reply.length(); end++) {
            soFar.accept(reply.substring(0, end));
            if (stop.isGiven()) {
                return reply.substring(0, end);
            }
        }
        return reply;
    }
}
