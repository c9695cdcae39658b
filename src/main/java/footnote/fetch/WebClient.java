package footnote.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** One request to the web at a time: no cookies, no proxy, no redirect by itself, no connection kept, no more bytes than asked for. */
final class WebClient {
    /** For the bytes that are no content: headers, and the sizes of chunks, which may be as many as the content. */
    private static final int MOST_AROUND = 1_000_000;

    private final OkHttpClient client;
    private final String agent;

    WebClient(FetchSettings settings, Supplier<GuardedSocket> sockets, Dns names) {
        this.agent = settings.agent();
        this.client = new OkHttpClient.Builder()
                .socketFactory(new GuardedSockets(sockets, 2L * settings.mostBytes() + MOST_AROUND))
                .dns(names)
                .proxy(Proxy.NO_PROXY)
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(
                        true) // tries the other addresses of a name; nothing is sent before one answers
                .connectTimeout(Duration.ofSeconds(5))
                .readTimeout(Duration.ofSeconds(10))
                .build();
    }

    /** What a server answered. */
    record Answer(int status, Headers headers, byte[] content) {
        boolean isRedirect() {
            return status >= 300 && status < 400 && status != 304 && !location().isEmpty();
        }

        /** Whether the redirect holds from now on. */
        boolean isForGood() {
            return status == 301 || status == 308;
        }

        /** Where the server sends one on to, or empty. */
        String location() {
            return header("Location");
        }

        /** As the header says it, or empty. */
        String contentType() {
            return header("Content-Type");
        }

        String header(String name) {
            @Nullable String value = headers.get(name);
            return value == null ? "" : value;
        }
    }

    /**
     * Fetches an address; the content only of an answer that is no redirect.
     *
     * @param headers what is said besides who is asking
     * @throws PageRefused when there are more bytes than allowed, or they are packed in a way that was not asked for
     */
    Answer get(HttpUrl url, Headers headers, Duration left, int mostBytes) throws IOException {
        Request request = new Request.Builder()
                .url(url)
                .headers(headers)
                .header("User-Agent", agent)
                .build();
        Call call = client.newCall(request);
        call.timeout().timeout(Math.max(1, left.toNanos()), TimeUnit.NANOSECONDS);
        try (Response response = execute(call)) {
            Answer head = new Answer(response.code(), response.headers(), new byte[0]);
            @Nullable ResponseBody body = response.body();
            if (head.isRedirect() || body == null) {
                return head;
            }
            if (!head.header("Content-Encoding").isEmpty()) {
                throw new PageRefused("the site packs it in a way that I did not ask for");
            }
            return new Answer(head.status(), head.headers(), read(body, mostBytes));
        }
    }

    private static Response execute(Call call) throws IOException {
        try {
            return call.execute();
        } catch (IllegalStateException e) { // OkHttp stumbles over a second interim answer.
            throw new IOException("the answer is not as HTTP wants it", e);
        }
    }

    private static byte[] read(ResponseBody body, int mostBytes) throws IOException {
        if (body.contentLength() > mostBytes) {
            throw tooLarge(mostBytes);
        }
        try (InputStream stream = body.byteStream()) {
            byte[] content = stream.readNBytes(mostBytes + 1);
            if (content.length > mostBytes) {
                throw tooLarge(mostBytes);
            }
            return content;
        }
    }

    private static PageRefused tooLarge(int mostBytes) {
        return new PageRefused("it is larger than " + Math.max(1, mostBytes / 1_000_000) + " MB");
    }
}
