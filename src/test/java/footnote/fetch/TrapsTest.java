package footnote.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import footnote.TestClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Sites that want to keep the bot busy, or to fill its memory. */
class TrapsTest {
    private static final byte[] MEGABYTE = new byte[1_000_000];

    private final LocalSite site = LocalSite.start();
    private final CountDownLatch over = new CountDownLatch(1);
    private final PageFetcher fetcher = new PageFetcher(
            new FetchSettings(2_000_000, Duration.ofSeconds(2), "Test/1"),
            (address, port) -> address.isLoopbackAddress(),
            new TestClock());

    @AfterEach
    void close() {
        over.countDown();
        site.close();
    }

    @Test
    void unpacksNoMoreOfABombThanAllowed() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 200; i++) {
                gzip.write(MEGABYTE);
            }
        }
        site.on("/bomb", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            LocalSite.answer(exchange, 200, "text/html", packed.toByteArray());
        });

        assertThat(refusal("/bomb")).isEqualTo("it is larger than 2 MB");
    }

    @Test
    void unpacksNothingThatIsPackedTwice() {
        site.on("/twice", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip, gzip");
            LocalSite.answer(exchange, 200, "text/html", new byte[100]);
        });

        assertThat(refusal("/twice")).contains("packs it in a way");
    }

    @Test
    void leavesAStreamThatNeverEnds() {
        site.on("/endless", exchange -> {
            start(exchange, 0);
            while (over.getCount() > 0) {
                exchange.getResponseBody().write(MEGABYTE);
            }
        });

        assertThat(refusal("/endless")).isEqualTo("it is larger than 2 MB");
    }

    @Test
    void readsNothingThatSaysItIsTooLarge() {
        site.on("/large", exchange -> start(exchange, 3_000_000_000L));

        assertThat(refusal("/large")).isEqualTo("it is larger than 2 MB");
    }

    @Test
    void leavesASiteThatDripsByteByByte() {
        site.on("/drip", exchange -> {
            start(exchange, 0);
            do {
                exchange.getResponseBody().write('a');
                exchange.getResponseBody().flush();
            } while (!isOverWithin(200));
        });

        assertThat(refusal("/drip")).isEqualTo("the site took longer than 2 seconds");
    }

    @Test
    void leavesASiteThatNeverAnswers() {
        site.on("/mute", exchange -> isOverWithin(20_000));

        assertThat(refusal("/mute")).isEqualTo("the site took longer than 2 seconds");
    }

    @Test
    void spendsNoMoreTimeOnManySlowStepsThanOnOne() {
        site.on("/slow", exchange -> {
            isOverWithin(700);
            exchange.getResponseHeaders().add("Location", "/slow?" + System.nanoTime());
            exchange.sendResponseHeaders(302, -1);
        });

        assertThat(refusal("/slow")).isEqualTo("the site took longer than 2 seconds");
    }

    @Test
    void takesRulesWithoutEndForTooLarge() {
        site.on("/robots.txt", exchange -> {
            start(exchange, 0);
            while (over.getCount() > 0) {
                exchange.getResponseBody().write("Disallow: /x\n".repeat(1_000).getBytes(StandardCharsets.UTF_8));
            }
        });
        site.page("/page", "<p>Never seen.</p>");

        assertThat(refusal("/page")).isEqualTo("it is larger than 1 MB");
    }

    @Test
    void leavesASiteThatNeverComesToItsAnswer() throws IOException {
        try (RawSite raw = RawSite.start()) {
            String hints = raw.on("", "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n", 0);

            assertThat(refusalOf(hints)).isEqualTo("the connection broke off");
        }
    }

    @Test
    void leavesASiteThatNeverSaysHowLongItsAnswerIs() throws IOException {
        try (RawSite raw = RawSite.start()) {
            String chunk = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n";
            String zeros = raw.on(chunk, "0".repeat(10_000), 0);

            String refusal = Assertions.assertTimeoutPreemptively(Duration.ofMinutes(1), () -> refusalOf(zeros));

            assertThat(refusal).isEqualTo("the connection broke off");
        }
    }

    private static void start(HttpExchange exchange, long length) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, length);
    }

    private boolean isOverWithin(long millis) {
        try {
            return over.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private String refusal(String path) {
        return refusalOf(site.url(path));
    }

    private String refusalOf(String address) {
        Fetched fetched = fetcher.fetch(PageAddress.of(address).orElseThrow());
        assertThat(fetched).isInstanceOf(Fetched.Refused.class);
        return ((Fetched.Refused) fetched).reason();
    }
}
