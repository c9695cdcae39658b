package footnote.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** A web site on this machine, for tests of what fetches pages. */
public final class LocalSite implements AutoCloseable {
    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "local-site");
        thread.setDaemon(true);
        return thread;
    });
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private LocalSite(HttpServer http) {
        this.http = http;
    }

    public static LocalSite start() {
        try {
            LocalSite site =
                    new LocalSite(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            site.http.setExecutor(site.threads);
            site.on(
                    "/",
                    exchange -> answer(exchange, 404, "text/html", "nothing here".getBytes(StandardCharsets.UTF_8)));
            site.http.start();
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers one request. */
    public interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    public LocalSite on(String path, Handler handler) {
        http.createContext(path, exchange -> {
            asked.add(exchange.getRequestURI().toString());
            try (exchange) {
                handler.handle(exchange);
            }
        });
        return this;
    }

    public LocalSite page(String path, String html) {
        return content(path, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    public LocalSite content(String path, String type, byte[] content) {
        return on(path, exchange -> answer(exchange, 200, type, content));
    }

    public LocalSite status(String path, int status) {
        return on(path, exchange -> answer(exchange, status, "text/html", "no".getBytes(StandardCharsets.UTF_8)));
    }

    public LocalSite redirect(String path, String to) {
        return on(path, exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            exchange.sendResponseHeaders(302, -1);
        });
    }

    /** Answers a byte now and then, for as long as somebody listens. */
    public static void drip(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < 200; i++) {
                out.write('a');
                out.flush();
                LockSupport.parkNanos(200_000_000L);
            }
        }
    }

    public static void answer(HttpExchange exchange, int status, String type, byte[] content) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, content.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(content);
        }
    }

    public int port() {
        return http.getAddress().getPort();
    }

    /** An address of this site. */
    public String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /** What was asked for so far, in order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
