package footnote.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import footnote.model.ArticleDetails;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {
    private static final String AT = "https://wire.example/feeds/world.xml";

    @Test
    void readsRss() {
        FeedPage.Feed feed = feed("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="d" xmlns:atom="a" xmlns:media="m">
                 <channel><atom:link href="https://wire.example/feeds/world.xml" rel="self"/>
                  <title>The Meridian Wire</title><link>https://wire.example/</link><language>en-gb</language><ttl>30</ttl>
                  <image><title>Not this</title></image>
                  <item><title>Talks &amp;amp; more</title><link>https://wire.example/talks</link>
                   <guid isPermaLink="false">t-1</guid><pubDate>Tue, 18 Feb 2025 10:00:00 GMT</pubDate><dc:creator>Ana Lund</dc:creator>
                   <media:title>A picture</media:title>
                   <description>Short.</description><content:encoded><![CDATA[<p>The talks &amp; more.</p><p>They went on.</p>]]></content:encoded></item>
                  <item><guid>https://wire.example/only-guid</guid><author>ben@wire.example (Ben Holm)</author><description>Plain words</description></item>
                 </channel></rss>""");

        assertThat(feed.title()).isEqualTo("The Meridian Wire");
        assertThat(feed.minutes()).isEqualTo(30);
        assertThat(feed.entries())
                .containsExactly(
                        new FeedEntry(
                                "t-1",
                                new ArticleDetails(
                                        "Talks & more",
                                        "Ana Lund",
                                        "The Meridian Wire",
                                        "https://wire.example/talks",
                                        "2025-02-18",
                                        "en"),
                                "The talks & more.\n\nThey went on."),
                        new FeedEntry(
                                "https://wire.example/only-guid",
                                new ArticleDetails(
                                        "",
                                        "Ben Holm",
                                        "The Meridian Wire",
                                        "https://wire.example/only-guid",
                                        "",
                                        "en"),
                                "Plain words"));
    }

    @Test
    void readsRssOne() {
        FeedPage.Feed feed = feed("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="d">
                 <channel rdf:about="https://wire.example/"><title>Elder wire</title><items/></channel>
                 <item rdf:about="https://wire.example/1"><title>First</title><link>https://wire.example/1</link><dc:date>2025-03-01T10:00:00Z</dc:date></item>
                </rdf:RDF>""");

        assertThat(feed.title()).isEqualTo("Elder wire");
        assertThat(feed.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo("https://wire.example/1");
            assertThat(entry.details().title()).isEqualTo("First");
            assertThat(entry.details().date()).isEqualTo("2025-03-01T10:00:00Z");
        });
    }

    @Test
    void readsAtomWithItsLinksFromTheBase() {
        FeedPage.Feed feed = feed("""
                <!-- made by hand --><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://other.example/a/">
                 <title type="html">Der &lt;b&gt;Bote&lt;/b&gt;</title>
                 <entry><id>urn:1</id><title>Erster</title><link rel="enclosure" href="/sound.mp3"/><link href="eins.html"/>
                  <author><name>Eva Kern</name></author><updated>2025-03-02T08:00:00+01:00</updated>
                  <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Erster Satz.</p><p>Zweiter Satz.</p></div></content></entry>
                </feed>""");

        assertThat(feed.title()).isEqualTo("Der Bote");
        assertThat(feed.entries())
                .containsExactly(new FeedEntry(
                        "urn:1",
                        new ArticleDetails(
                                "Erster",
                                "Eva Kern",
                                "Der Bote",
                                "https://other.example/a/eins.html",
                                "2025-03-02T08:00:00+01:00",
                                "de"),
                        "Erster Satz.\n\nZweiter Satz."));
    }

    @Test
    void readsAtomWhoseNamesHaveAPrefix() {
        FeedPage.Feed feed = feed("""
                <atom:feed xmlns:atom="http://www.w3.org/2005/Atom"><atom:title>Wire</atom:title>
                <atom:entry><atom:id>1</atom:id><atom:title>One</atom:title><atom:summary>Text</atom:summary></atom:entry></atom:feed>""");

        assertThat(feed.entries()).extracting(FeedEntry::text).containsExactly("Text");
    }

    @Test
    void readsJsonFeed() {
        FeedPage.Feed feed = feed("""
                {"version":"https://jsonfeed.org/version/1.1","title":"Wire","language":"en","items":[
                 {"id":7,"url":"/seven","title":"Seven","date_published":"2025-01-01T00:00:00Z","authors":[{"name":"Ana Lund"}],"content_html":"<p>Words.</p>"},
                 "nonsense", {"id":"empty"}]}""");

        assertThat(feed.entries())
                .containsExactly(new FeedEntry(
                        "7",
                        new ArticleDetails(
                                "Seven",
                                "Ana Lund",
                                "Wire",
                                "https://wire.example/seven",
                                "2025-01-01T00:00:00Z",
                                "en"),
                        "Words."));
    }

    /** Some of the ways in which feeds are no XML. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss><channel><title>A & B</title><item><title>R & D&nbsp;costs</title><link>https://x.example/?a=1&b=2</link></item>",
                "\n\n<?xml version='1.0'?><rss><channel><title>A & B</title><item><title>R & D costs</title><link>https://x.example/?a=1&amp;b=2</link></item></channel></rss>trailing",
                "<rss><channel><title>A & B</title><item><title>R & D costs</title></wrong><link>https://x.example/?a=1&amp;b=2</link></item></channel></rss>",
                "<!DOCTYPE rss [<!ENTITY x \"y\"> ]><rss><channel><title>A &amp; B</title><item><title>R &#38; D\u0003 costs</title><link>https://x.example/?a=1&amp;b=2</link></item></channel></rss>"
            })
    void readsWhatIsNoGoodXml(String broken) {
        FeedPage.Feed feed = feed(broken);

        assertThat(feed.title()).isEqualTo("A & B");
        assertThat(feed.entries()).hasSize(1);
    }

    @Test
    void readsLettersByTheDeclaration() {
        byte[] latin =
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss><channel><title>Müller</title><item><guid>1</guid><description>Größe über alles, schön</description></item></channel></rss>"
                        .getBytes(Charset.forName("ISO-8859-1"));

        assertThat(((FeedPage.Feed) FeedReader.read(latin, AT)).title()).isEqualTo("Müller");
    }

    @Test
    void findsTheFeedsThatAPageNames() {
        String page = """
                <html><head><link rel="ALTERNATE nofollow" type="application/rss+xml" title="News" href="/news.rss">
                <link rel="alternate" type="application/atom+xml" title="News comments" href="/comments/feed">
                <link rel="alternate" hreflang="de" href="/de"><link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
                <link rel="alternate" type="application/rss+xml" title="News again" href="https://wire.example/news.rss"></head><body>Hello</body></html>""";

        assertThat(FeedReader.read(page.getBytes(UTF_8), AT))
                .isEqualTo(new FeedPage.Other(List.of(new FeedPage.Named("News", "https://wire.example/news.rss"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "{}",
                "{\"version\":1",
                "<html>",
                "<?xml version=\"1.0\"?>",
                "<!--",
                "<![CDATA[",
                "PK\u0003\u0004"
            })
    void findsNothingInWhatIsNoFeed(String content) {
        assertThat(FeedReader.read(content.getBytes(UTF_8), AT)).isEqualTo(new FeedPage.Other(List.of()));
    }

    /** Each is read or given up within seconds, and none fills the memory. */
    @Test
    void comesToAnEndWithEveryTrap() {
        List<String> traps = List.of(
                "<!DOCTYPE l [<!ENTITY a \"lollollol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><rss><channel><title>&b;&b;</title></channel></rss>",
                "<!DOCTYPE r [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><rss><channel><title>&f;</title><item><guid>1</guid><description>&f;</description></item></channel></rss>",
                "<rss><channel>" + "<item>".repeat(250_000),
                "<rss>" + "<a>".repeat(2_000_000),
                "<rss><channel><item " + "a='1' ".repeat(500_000) + "/></channel></rss>",
                "<feed><entry><content type='html'>" + "&lt;div&gt;".repeat(300_000) + "</content></entry></feed>",
                "<feed>" + "<entry><id>x</id><summary>y</summary></entry>".repeat(40_000) + "</feed>",
                "{\"version\":\"jsonfeed.org\",\"items\":" + "[".repeat(1_000_000),
                "<!---->".repeat(500_000) + "<rss>",
                "<?" + "x".repeat(3_000_000));

        for (String trap : traps) {
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(10), () -> FeedReader.read(trap.getBytes(UTF_8), AT), trap.substring(0, 40));
        }
        assertThat(FeedReader.read(traps.get(1).getBytes(UTF_8), AT).toString()).doesNotContain("root:");
    }

    private static FeedPage.Feed feed(String content) {
        FeedPage page = FeedReader.read(content.getBytes(UTF_8), AT);
        assertThat(page).isInstanceOf(FeedPage.Feed.class);
        return (FeedPage.Feed) page;
    }
}
