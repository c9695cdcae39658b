package footnote.llm;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import footnote.model.StopSignal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** A call whose reply comes in small pieces. */
final class StreamedCall {
    private final StreamingChatModel model;
    private final ExecutorService executor;

    StreamedCall(StreamingChatModel model, ExecutorService executor) {
        this.model = model;
        this.executor = executor;
    }

    /**
     * @param stop ends the stream with what has come of it
     * @param deadline in the time of {@link System#nanoTime()}; the stream is given up then
     */
    ModelReply run(List<ChatMessage> messages, Consumer<String> soFar, StopSignal stop, long deadline) {
        GrowingReply reply = new GrowingReply(soFar);
        CompletableFuture<Void> start = CompletableFuture.runAsync(() -> model.chat(messages, reply), executor);
        start.exceptionally(error -> {
            reply.onError(error);
            return null;
        });
        stop.then(reply::end);
        try {
            return reply.whole().get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new CallFailed(Failure.TOO_SLOW, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallFailed(Failure.INTERRUPTED, e);
        } catch (ExecutionException e) {
            throw CallFailed.because(e.getCause() == null ? e : e.getCause());
        } finally {
            reply.stop();
        }
    }
}
