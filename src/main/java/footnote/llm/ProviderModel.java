package footnote.llm;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import footnote.model.StopSignal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * A provider's chat model that keeps its word: a whole reply before the deadline or a {@link ModelUnavailable}, one
 * repetition where that may help, a daily budget, and a pause after repeated failures so that people do not wait in vain.
 */
public final class ProviderModel implements LanguageModel {
    private static final Duration PAUSE_BEFORE_REPETITION = Duration.ofMillis(300);

    private final ModelSettings settings;
    private final ChatModel chat;
    private final StreamingChatModel streaming;
    private final ExecutorService executor;
    private final Circuit circuit;
    private final TokenBudget budget;

    /**
     * @param executor runs the calls, one thread for each call under way
     * @param clock tells the day of the budget and the end of a pause
     */
    public ProviderModel(ModelSettings settings, ChatModels models, ExecutorService executor, Clock clock) {
        this.settings = settings;
        this.chat = models.chat();
        this.streaming = models.streaming();
        this.executor = executor;
        this.circuit = new Circuit(clock);
        this.budget = new TokenBudget(settings.dailyBudget(), clock);
    }

    @Override
    public String complete(List<ChatMessage> messages) {
        return guarded(messages, deadline -> new WholeCall(chat, executor).run(messages, deadline));
    }

    @Override
    public String complete(List<ChatMessage> messages, Consumer<String> soFar, StopSignal stop) {
        StreamedCall call = new StreamedCall(streaming, executor);
        return guarded(messages, deadline -> call.run(messages, soFar, stop, deadline));
    }

    /** Roughly how many tokens were spent since midnight (UTC), or since the program was started. */
    public long tokensToday() {
        return budget.spentToday();
    }

    private String guarded(List<ChatMessage> messages, Call call) {
        circuit.check();
        long reserved = budget.reserve(TokenBudget.estimate(messages) + settings.maxTokens());
        long spent = reserved;
        try {
            ModelReply reply = withRepetition(call);
            spent = reply.tokens().orElse(reserved);
            circuit.succeeded();
            return reply.text();
        } catch (CallFailed e) {
            spent = e.failure().mayCost() ? reserved : 0;
            circuit.failed();
            throw e.failure().unavailable(settings, e.reason());
        } finally {
            budget.settle(reserved, spent);
        }
    }

    private ModelReply withRepetition(Call call) {
        long deadline = System.nanoTime() + settings.timeout().toNanos();
        try {
            return call.run(deadline);
        } catch (CallFailed e) {
            long left = deadline - System.nanoTime() - PAUSE_BEFORE_REPETITION.toNanos();
            if (!e.failure().worthRepeating() || left <= 0) {
                throw e;
            }
        }
        LockSupport.parkNanos(PAUSE_BEFORE_REPETITION.toNanos());
        return call.run(deadline);
    }

    /** One try. */
    @FunctionalInterface
    private interface Call {
        ModelReply run(long deadline);
    }
}
