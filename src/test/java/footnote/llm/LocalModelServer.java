package footnote.llm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A local server that answers chat requests in the order in which it was told to, well or badly. */
public final class LocalModelServer implements AutoCloseable {
    private static final String END =
            "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"%s\"}]}\n\ndata: [DONE]\n\n";
    private final Deque<Answer> answers = new ConcurrentLinkedDeque<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final HttpServer server;

    public LocalModelServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(executor);
        server.createContext("/", this::handle);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    int requests() {
        return requests.get();
    }

    public LocalModelServer says(String text) {
        return says(text, "stop");
    }

    LocalModelServer says(String text, String finishReason) {
        return status(200, """
                {"choices":[{"index":0,"message":{"role":"assistant","content":"%s"},"finish_reason":"%s"}],\
                "usage":{"prompt_tokens":60,"completion_tokens":40,"total_tokens":100}}""".formatted(text, finishReason));
    }

    LocalModelServer status(int status, String body) {
        answers.add(exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        });
        return this;
    }

    /** Sends the head and a first part of the body, and then nothing for as long as the test runs. */
    LocalModelServer stalls(String contentType, String firstPart) {
        answers.add(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", contentType);
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(firstPart.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            awaitClose();
        });
        return this;
    }

    /** Promises a longer body than it sends. */
    LocalModelServer breaksOff(String firstPart) {
        answers.add(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 100_000);
            exchange.getResponseBody().write(firstPart.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        });
        return this;
    }

    /** Streams the pieces, and the finish reason unless it is empty. */
    LocalModelServer streams(String finishReason, String... pieces) {
        answers.add(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            for (String piece : pieces) {
                body.write(event(piece).getBytes(StandardCharsets.UTF_8));
                body.flush();
            }
            if (!finishReason.isEmpty()) {
                body.write(END.formatted(finishReason).getBytes(StandardCharsets.UTF_8));
            }
        });
        return this;
    }

    /** Streams the first words, and the rest when the gate is opened. */
    public LocalModelServer streamsInTwo(CountDownLatch gate, String first, String rest) {
        answers.add(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            body.write(event(first).getBytes(StandardCharsets.UTF_8));
            body.flush();
            await(gate);
            body.write(event(rest).getBytes(StandardCharsets.UTF_8));
            body.write(END.formatted("stop").getBytes(StandardCharsets.UTF_8));
        });
        return this;
    }

    static String event(String piece) {
        return "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"%s\"}}]}\n\n".formatted(piece);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        executor.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            Answer answer = answers.poll();
            if (answer == null) {
                throw new IOException("nobody told this server how to answer");
            }
            answer.send(exchange);
        }
    }

    private void awaitClose() throws IOException {
        await(closing);
    }

    private static void await(CountDownLatch gate) throws IOException {
        try {
            if (!gate.await(30, TimeUnit.SECONDS)) {
                throw new IOException("the test never ended");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How one request is answered. */
    @FunctionalInterface
    private interface Answer {
        void send(HttpExchange exchange) throws IOException;
    }
}
