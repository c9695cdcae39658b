package footnote.llm;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.ChatModel;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A call whose reply comes in one piece. */
final class WholeCall {
    private final ChatModel model;
    private final ExecutorService executor;

    WholeCall(ChatModel model, ExecutorService executor) {
        this.model = model;
        this.executor = executor;
    }

    /**
     * @param deadline in the time of {@link System#nanoTime()}; the connection is given up then
     */
    ModelReply run(List<ChatMessage> messages, long deadline) {
        Future<ModelReply> reply = executor.submit(() -> ModelReply.of(model.chat(messages), true));
        try {
            return reply.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new CallFailed(Failure.TOO_SLOW, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallFailed(Failure.INTERRUPTED, e);
        } catch (ExecutionException e) {
            throw CallFailed.because(e.getCause() == null ? e : e.getCause());
        } finally {
            reply.cancel(true);
        }
    }
}
