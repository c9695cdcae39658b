package footnote.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import footnote.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedFetcherTest {
    private static final byte[] FEED = "<rss/>".getBytes(UTF_8);

    private final LocalSite site = LocalSite.start();
    private final FeedFetcher fetcher = new FeedFetcher(
            new FetchSettings(200_000, Duration.ofSeconds(5), "Test/1"),
            (address, port) -> address.isLoopbackAddress() && port == site.port(),
            new TestClock(Instant.parse("2026-01-01T00:00:00Z")));

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void showsTheServerWhatItKnows() {
        site.on("/feed", exchange -> {
            boolean known =
                    List.of("\"v1\"").equals(exchange.getRequestHeaders().get("If-None-Match"))
                            && List.of("Thu, 01 Jan 2026 00:00:00 GMT")
                                    .equals(exchange.getRequestHeaders().get("If-Modified-Since"));
            exchange.getResponseHeaders().add("ETag", "\"v1\"");
            exchange.getResponseHeaders().add("Last-Modified", "Thu, 01 Jan 2026 00:00:00 GMT");
            if (known) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                LocalSite.answer(exchange, 200, "application/rss+xml", FEED);
            }
        });

        FetchedFeed.Content first = (FetchedFeed.Content) fetch("/feed", Freshness.NONE);
        FetchedFeed second = fetch("/feed", first.freshness());

        assertThat(first.content()).isEqualTo(FEED);
        assertThat(second).isEqualTo(new FetchedFeed.Unchanged(address("/feed")));
    }

    @Test
    void sendsBackNoMarkThatIsNoHeader() {
        site.on("/feed", exchange -> {
            exchange.getResponseHeaders().add("ETag", "x".repeat(3_000));
            LocalSite.answer(exchange, 200, "text/xml", FEED);
        });

        assertThat(((FetchedFeed.Content) fetch("/feed", Freshness.NONE)).freshness())
                .isEqualTo(Freshness.NONE);
    }

    /** Only a way that holds for good from the first step on leads to a new address. */
    @ParameterizedTest
    @CsvSource({"301,301,/c", "308,302,/b", "302,301,/a", "307,308,/a"})
    void takesOverANewAddressWhenItHoldsForGood(int first, int second, String expected) {
        redirect("/a", first, "/b");
        redirect("/b", second, "/c");
        site.content("/c", "application/atom+xml", FEED);

        FetchedFeed.Content content = (FetchedFeed.Content) fetch("/a", Freshness.NONE);

        assertThat(content.address()).isEqualTo(address(expected));
        assertThat(content.at()).isEqualTo(site.url("/c"));
    }

    @Test
    void knowsWhatIsGone() {
        site.status("/feed", 410);

        assertThat(fetch("/feed", Freshness.NONE)).isEqualTo(new FetchedFeed.Gone());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "503 | 120 | PT2M",
                "429 | Thu, 01 Jan 2026 01:00:00 GMT | PT1H",
                "429 | Wed, 31 Dec 2025 01:00:00 GMT | PT0S",
                "503 | 999999999 | PT168H",
                "503 | soon | PT0S",
                "500 | '' | PT0S",
                "404 | 60 | PT1M"
            })
    void waitsAsLongAsTheSiteWants(int status, String retryAfter, Duration expected) {
        site.on("/feed", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", retryAfter);
            exchange.sendResponseHeaders(status, -1);
        });

        assertThat(fetch("/feed", Freshness.NONE))
                .isInstanceOfSatisfying(
                        FetchedFeed.Failed.class,
                        failed -> assertThat(failed.pause()).isEqualTo(expected));
    }

    @Test
    void keepsToTheRulesOfTheSiteAndToThePublicInternet() {
        site.content("/robots.txt", "text/plain", "User-agent: *\nDisallow: /feed\n".getBytes(UTF_8));
        site.content("/feed", "text/xml", FEED);

        assertThat(fetch("/feed", Freshness.NONE).toString()).contains("robots.txt");
        assertThat(fetcher.fetch(PageAddress.of("http://10.0.0.1/feed").orElseThrow(), Freshness.NONE)
                        .toString())
                .contains("public internet");
    }

    @Test
    void tellsSomebodyWhoSendsAFeedAsAPageHowToWatchIt() {
        site.content("/feed", "application/rss+xml; charset=utf-8", FEED);
        PageFetcher pages = new PageFetcher(
                FetchSettings.of(200_000), (address, port) -> address.isLoopbackAddress(), new TestClock());

        assertThat(pages.fetch(address("/feed")).toString()).contains("it is a feed; send /watch");
    }

    private void redirect(String path, int status, String to) {
        site.on(path, exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            exchange.sendResponseHeaders(status, -1);
        });
    }

    private FetchedFeed fetch(String path, Freshness known) {
        return fetcher.fetch(address(path), known);
    }

    private PageAddress address(String path) {
        return PageAddress.of(site.url(path)).orElseThrow();
    }
}
