package footnote.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import footnote.fetch.LocalSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A news site on this machine: a feed, and a page for each of its entries. */
public final class LocalFeed implements AutoCloseable {
    private final LocalSite site = LocalSite.start();
    private final List<String> items = new ArrayList<>();
    private volatile String xml = "";
    private volatile int status = 200;
    private volatile String header = "";
    private int number;

    public LocalFeed() {
        site.on("/feed", exchange -> {
            String etag = "\"" + xml.hashCode() + "\"";
            exchange.getResponseHeaders().add("ETag", etag);
            if (!header.isEmpty()) {
                exchange.getResponseHeaders()
                        .add(header.substring(0, header.indexOf(':')), header.substring(header.indexOf(':') + 1));
            }
            boolean known = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            if (status != 200) {
                LocalSite.answer(exchange, status, "text/html", "no".getBytes(UTF_8));
            } else if (known) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                LocalSite.answer(exchange, 200, "application/rss+xml", xml.getBytes(UTF_8));
            }
        });
        write();
    }

    public LocalSite site() {
        return site;
    }

    public String address() {
        return site.url("/feed");
    }

    /** Brings a new entry with a page; the numbers go up, and so do the dates. */
    public String publish() {
        number++;
        String path = "/story" + number;
        site.page(path, page(number));
        entry("guid-" + number, "Crane " + number + " falls", site.url(path), "");
        return site.url(path);
    }

    public void publish(int several) {
        for (int i = 0; i < several; i++) {
            publish();
        }
    }

    /** Brings an entry as it is given. */
    public void entry(String guid, String title, String link, String content) {
        items.add(
                0,
                String.format(
                        Locale.ROOT,
                        "<item><guid isPermaLink=\"false\">%s</guid><title>%s</title><link>%s</link>"
                                + "<pubDate>%s, %d Nov 2026 10:00:00 GMT</pubDate><description><![CDATA[%s]]></description></item>",
                        guid,
                        title,
                        link,
                        "Mon",
                        1 + Math.min(20, items.size()),
                        content));
        write();
    }

    public void answers(int otherStatus, String otherHeader) {
        status = otherStatus;
        header = otherHeader;
    }

    public long timesAsked(String path) {
        return site.asked().stream().filter(path::equals).count();
    }

    private void write() {
        xml = "<rss version=\"2.0\"><channel><title>The Pier Post</title>" + String.join("", items)
                + "</channel></rss>";
    }

    static String page(int number) {
        return "<html><head><title>Crane " + number + " falls</title></head><body><article><h1>Crane " + number
                + " falls</h1><p>" + words(number) + "</p></article></body></html>";
    }

    static String words(int number) {
        return "Crane " + number + " fell onto pier " + number + " of the harbour of Brask on Monday morning, and "
                + number * 3 + " people were led to a safe place while divers looked for damage below the water line. "
                + "The harbour master said that the pier would stay closed for " + number
                + " weeks, and that nobody was hurt.";
    }

    @Override
    public void close() {
        site.close();
    }
}
