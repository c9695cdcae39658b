package footnote.llm;

import static dev.langchain4j.http.client.sse.ServerSentEventListenerUtils.ignoringExceptions;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Talks HTTP for LangChain4j and ends the streams that its own client leaves open: one that stalls is closed after a
 * while, and one that is over without the model having finished is reported as an error.
 */
final class WatchedHttpClient implements HttpClient {
    /** More of an error page than this tells nobody anything. */
    private static final int LONGEST_ERROR = 4_000;

    private final java.net.http.HttpClient client;
    private final Duration timeout;

    WatchedHttpClient(java.net.http.HttpClient client, Duration timeout) {
        this.client = client;
        this.timeout = timeout;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = client.send(translated(request), BodyHandlers.ofByteArray());
            if (!successful(response)) {
                throw new HttpException(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8));
            }
            return opened(response, response.body());
        } catch (HttpTimeoutException e) {
            throw new TimeoutException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        client.sendAsync(translated(request), BodyHandlers.ofInputStream())
                .thenAccept(response -> read(response, parser, listener))
                .exceptionally(error -> {
                    Throwable cause = error.getCause() == null ? error : error.getCause();
                    Throwable said = cause instanceof HttpTimeoutException ? new TimeoutException(cause) : cause;
                    ignoringExceptions(() -> listener.onError(said));
                    return null;
                });
    }

    private void read(
            HttpResponse<InputStream> response, ServerSentEventParser parser, ServerSentEventListener listener) {
        InputStream body = response.body();
        CompletableFuture<Void> over = new CompletableFuture<Void>()
                .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((ended, late) -> close(body));
        try {
            if (!successful(response)) {
                throw new HttpException(response.statusCode(), start(body));
            }
            ignoringExceptions(() -> listener.onOpen(opened(response, null)));
            parser.parse(body, listener);
            ignoringExceptions(listener::onClose);
            ignoringExceptions(() -> listener.onError(new CallFailed(Failure.CUT_OFF, new IOException("stream over"))));
        } finally {
            over.complete(null);
        }
    }

    private java.net.http.HttpRequest translated(HttpRequest request) {
        java.net.http.HttpRequest.Builder builder =
                java.net.http.HttpRequest.newBuilder(URI.create(request.url())).timeout(timeout);
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        String body = request.body();
        return builder.method(
                        request.method().name(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
    }

    private static boolean successful(HttpResponse<?> response) {
        return response.statusCode() / 100 == 2;
    }

    private static SuccessfulHttpResponse opened(HttpResponse<?> response, byte @Nullable [] body) {
        return SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map())
                .body(body)
                .build();
    }

    private static String start(InputStream body) {
        try {
            return new String(body.readNBytes(LONGEST_ERROR), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "the error cannot be read: " + e.getMessage();
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
