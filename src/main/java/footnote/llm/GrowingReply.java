package footnote.llm;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Collects a streamed reply, shows it while it grows, and shows nothing more once it was stopped. */
final class GrowingReply implements StreamingChatResponseHandler {
    /** No honest reply is longer; a server that never ends is stopped here. */
    private static final int LONGEST = 200_000;

    private final Consumer<String> soFar;
    private final CompletableFuture<ModelReply> whole = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private boolean stopped;
    /** Ends the stream; there is none before the first piece has come. */
    private Runnable cancel = () -> {};

    GrowingReply(Consumer<String> soFar) {
        this.soFar = soFar;
    }

    CompletableFuture<ModelReply> whole() {
        return whole;
    }

    synchronized void stop() {
        stopped = true;
    }

    /** Takes what there is for the whole. */
    synchronized void end() {
        stopped = true;
        whole.complete(new ModelReply(text.toString(), OptionalLong.empty()));
        cancel.run();
    }

    @Override
    public synchronized void onPartialResponse(PartialResponse piece, PartialResponseContext context) {
        cancel = () -> context.streamingHandle().cancel();
        if (!stopped) {
            text.append(piece.text());
            if (text.length() > LONGEST) {
                stopped = true;
                whole.completeExceptionally(
                        new CallFailed(Failure.UNREADABLE, new IllegalStateException("reply without end")));
            }
        }
        if (stopped) {
            cancel.run();
        } else {
            soFar.accept(text.toString());
        }
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        try {
            whole.complete(ModelReply.of(response, false));
        } catch (CallFailed e) {
            whole.completeExceptionally(e);
        }
    }

    @Override
    public void onError(Throwable error) {
        whole.completeExceptionally(error);
    }
}
