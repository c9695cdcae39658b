package footnote.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.TestClock;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageFetcherTest {
    private static final String STORY = "<html><head>%s</head><body><p>The ferry burned.</p></body></html>";

    private final LocalSite site = LocalSite.start();
    private final PageFetcher fetcher = new PageFetcher(
            new FetchSettings(200_000, Duration.ofSeconds(5), "Test/1"),
            (address, port) -> address.isLoopbackAddress() && port == site.port(),
            new TestClock());

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void fetchesAPageAndKeepsItsAddressAndName() {
        site.page("/news/ferry-fire.html", STORY.formatted(""));

        Fetched.Page page = page("/news/ferry-fire.html?utm_source=x&id=7#top");

        assertThat(page.content().source()).isEqualTo(site.url("/news/ferry-fire.html?id=7"));
        assertThat(page.content().known().url()).isEqualTo(page.content().source());
        assertThat(page.content().name()).isEqualTo("ferry-fire.html");
        assertThat(new String(page.content().content(), StandardCharsets.UTF_8)).contains("The ferry burned.");
    }

    @Test
    void followsRedirectsByHandAndAsksTheRulesOfTheSite() {
        site.redirect("/a", "/b").redirect("/b", "c").page("/c", STORY.formatted(""));

        assertThat(page("/a").content().source()).isEqualTo(site.url("/c"));
        assertThat(site.asked()).containsExactly("/robots.txt", "/a", "/b", "/c");
    }

    @Test
    void givesUpAfterFiveRedirects() {
        site.redirect("/round", "/round");

        assertThat(refusal("/round")).contains("more than 5 times");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://127.0.0.1/x",
                "http://user:secret@127.0.0.1/",
                "gopher://x",
                "http://10.0.0.1/",
                "http://127.0.0.1:22/"
            })
    void followsNoRedirectOutOfTheWeb(String target) {
        site.redirect("/out", target);

        assertThat(refusal("/out")).containsAnyOf("no page of the web", "public internet");
    }

    @Test
    void keepsToWhatTheSiteAllows() {
        site.content(
                        "/robots.txt",
                        "text/plain",
                        "User-agent: *\nDisallow: /private\n".getBytes(StandardCharsets.UTF_8))
                .page("/private/a", STORY.formatted(""))
                .page("/open", STORY.formatted(""));

        assertThat(refusal("/private/a")).contains("robots.txt");
        assertThat(page("/open").forSubscribers()).isFalse();
        assertThat(site.asked()).doesNotContain("/private/a").containsOnlyOnce("/robots.txt");
    }

    @ParameterizedTest
    @CsvSource({
        "401, asks for a login",
        "402, paywall",
        "403, refuses programs",
        "404, no such page",
        "410, no such page",
        "429, too often",
        "451, legal",
        "500, trouble",
        "304, instead of a page"
    })
    void saysWhatTheSiteAnswered(int status, String words) {
        site.on("/s", exchange -> exchange.sendResponseHeaders(status, -1));

        assertThat(refusal("/s")).contains(words);
    }

    @Test
    void takesTheLinkThatThePageCallsItsOwnOnItsOwnSiteOnly() {
        site.page("/own", STORY.formatted("<link rel=\"canonical\" href='/story/7?utm_medium=a'>"));
        site.page("/foreign", STORY.formatted("<link href=\"https://famous.example/story\" rel=canonical>"));
        site.page("/front", STORY.formatted("<meta property=\"og:url\" content=\"/\">"));

        assertThat(page("/own").content().source()).isEqualTo(site.url("/story/7"));
        assertThat(page("/foreign").content().source()).isEqualTo(site.url("/foreign"));
        assertThat(page("/front").content().source()).isEqualTo(site.url("/front"));
    }

    @Test
    void tellsThatAPageIsForSubscribers() {
        site.page(
                "/paid",
                STORY.formatted("<script type='application/ld+json'>{\"isAccessibleForFree\": \"False\"}</script>"));

        assertThat(page("/paid").forSubscribers()).isTrue();
    }

    @Test
    void believesTheHeaderAboutTheLetters() {
        byte[] greek = "<p>Η φωτιά στο πλοίο</p>".getBytes(Charset.forName("ISO-8859-7"));
        site.content("/greek", "text/html; charset=ISO-8859-7", greek);

        assertThat(new String(page("/greek").content().content(), StandardCharsets.UTF_8))
                .contains("Η φωτιά στο πλοίο");
    }

    @Test
    void handsOnDocumentsAndRefusesPictures() {
        site.content("/paper", "application/pdf", new byte[] {37, 80, 68, 70, 45});
        site.content("/photo.jpg", "image/jpeg", new byte[10]);

        assertThat(page("/paper").content().name()).isEqualTo("paper.pdf");
        assertThat(refusal("/photo.jpg")).contains("image/jpeg");
    }

    @Test
    void sendsNoCookieBack() {
        site.on("/set", exchange -> {
            exchange.getResponseHeaders().add("Set-Cookie", "a=b");
            exchange.getResponseHeaders().add("Location", "/see");
            exchange.sendResponseHeaders(302, -1);
        });
        site.on("/see", exchange -> {
            String seen = exchange.getRequestHeaders().getFirst("Cookie") + " by "
                    + exchange.getRequestHeaders().getFirst("User-Agent");
            LocalSite.answer(exchange, 200, "text/plain", seen.getBytes(StandardCharsets.UTF_8));
        });

        assertThat(new String(page("/set").content().content(), StandardCharsets.UTF_8))
                .isEqualTo("null by Test/1");
    }

    private Fetched.Page page(String path) {
        Fetched fetched = fetch(path);
        assertThat(fetched).isInstanceOf(Fetched.Page.class);
        return (Fetched.Page) fetched;
    }

    private String refusal(String path) {
        Fetched fetched = fetch(path);
        assertThat(fetched).isInstanceOf(Fetched.Refused.class);
        return ((Fetched.Refused) fetched).reason();
    }

    private Fetched fetch(String path) {
        return fetcher.fetch(PageAddress.of(site.url(path)).orElseThrow());
    }
}
