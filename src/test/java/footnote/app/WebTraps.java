package footnote.app;

import com.sun.net.httpserver.HttpExchange;
import footnote.fetch.LocalSite;
import footnote.fetch.RawSite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Sites that want to keep the bot busy, to fill its memory, or to lead it astray. */
final class WebTraps implements AutoCloseable {
    static final String PAGE = "text/html";
    private static final int MEGABYTE = 1_000_000;

    private final LocalSite site = LocalSite.start();
    private final LocalSite endlessRules = LocalSite.start();
    private final LocalSite slowRules = LocalSite.start();
    private final RawSite raw = RawSite.start();
    private final Map<String, String> messages = new LinkedHashMap<>();

    /** What a person sends, by what it is. */
    Map<String, String> messages() throws IOException {
        packed();
        endless();
        redirects();
        headers();
        mislabelled();
        feeds();
        return messages;
    }

    private void page(String what, LocalSite.Handler handler) {
        String path = "/t" + messages.size();
        site.on(path, handler);
        messages.put(what, site.url(path));
    }

    private void content(String what, String type, String encoding, byte[] content) {
        page(what, exchange -> {
            if (!encoding.isEmpty()) {
                exchange.getResponseHeaders().add("Content-Encoding", encoding);
            }
            LocalSite.answer(exchange, 200, type, content);
        });
    }

    private void feed(String what, String type, String content) {
        String path = "/f" + messages.size();
        site.content(path, type, content.getBytes(StandardCharsets.UTF_8));
        messages.put(what, "/watch " + site.url(path));
    }

    private void packed() {
        content("gzip of 200 MB", PAGE, "gzip", gzip(200));
        content("gzip of 3 GB", PAGE, "gzip", gzip(3_000));
        content("deflate of 200 MB", PAGE, "deflate", deflated(200));
        content("said to be brotli", PAGE, "br", gzip(1));
        content("said to be zstd", PAGE, "zstd", gzip(1));
        content("packed twice", PAGE, "gzip, gzip", gzip(10));
        content("packed a hundred times", PAGE, "gzip,".repeat(100) + "gzip", gzip(1));
        content("gzip that is cut off", PAGE, "gzip", Arrays.copyOf(gzip(100), 50_000));
        content("noise said to be gzip", PAGE, "gzip", "noise".getBytes(StandardCharsets.US_ASCII));
    }

    private void endless() {
        page("page without end", exchange -> forEver(exchange, PAGE, "<p>".repeat(100_000), 0));
        page("text without end", exchange -> forEver(exchange, "text/plain", "word ".repeat(100_000), 0));
        page("a byte now and then", LocalSite::drip);
        page("one byte a second", exchange -> forEver(exchange, PAGE, "a", 1_000));
        page("one kilobyte a second", exchange -> forEver(exchange, PAGE, "<p>word ".repeat(128), 1_000));
        page("no answer", exchange -> LockSupport.parkNanos(60_000_000_000L));
        page("said to be 3 GB", exchange -> start(exchange, PAGE, 3_000_000_000L));
        page("said to be longer than it is", exchange -> {
            start(exchange, PAGE, 100_000);
            exchange.getResponseBody().write("<p>Half a page".getBytes(StandardCharsets.US_ASCII));
        });
        endlessRules.on("/robots.txt", exchange -> forEver(exchange, "text/plain", "Disallow: /x\n".repeat(1_000), 0));
        messages.put("rules without end", endlessRules.url("/page"));
        slowRules.on("/robots.txt", exchange -> forEver(exchange, "text/plain", "a", 1_000));
        messages.put("rules at one byte a second", slowRules.url("/page"));
    }

    private void redirects() {
        page(
                "leads to itself",
                exchange -> lead(exchange, exchange.getRequestURI().toString(), 0));
        page(
                "leads on for ever",
                exchange -> lead(exchange, exchange.getRequestURI().getPath() + "?" + System.nanoTime(), 0));
        page(
                "leads on slowly",
                exchange -> lead(exchange, exchange.getRequestURI().getPath() + "?" + System.nanoTime(), 4_000));
        page("leads to a private address", exchange -> lead(exchange, "http://10.0.0.1/", 0));
        page(
                "leads to the cloud's own data",
                exchange -> lead(exchange, "http://169.254.169.254/latest/meta-data/", 0));
        page("leads to a file", exchange -> lead(exchange, "file:///etc/passwd", 0));
        page("leads to an address with a password", exchange -> lead(exchange, "http://a:b@127.0.0.1/", 0));
        page("leads to an address of 100 KB", exchange -> lead(exchange, "/" + "a".repeat(100_000), 0));
        page("leads nowhere", exchange -> exchange.sendResponseHeaders(302, -1));
    }

    private void headers() throws IOException {
        page("ten thousand headers", exchange -> {
            for (int i = 0; i < 10_000; i++) {
                exchange.getResponseHeaders().add("X-" + i, "x".repeat(100));
            }
            LocalSite.answer(exchange, 200, PAGE, new byte[10]);
        });
        messages.put("headers without end", raw.on("HTTP/1.1 200 OK\r\n", "X-A: " + "x".repeat(1_000) + "\r\n", 0));
        messages.put("one header without end", raw.on("HTTP/1.1 200 OK\r\nX-A: ", "x".repeat(10_000), 0));
        messages.put("a header at one letter a second", raw.on("HTTP/1.1 200 OK\r\nX-A: ", "x", 1_000));
        messages.put("status without end", raw.on("HTTP/1.1 200 ", "O".repeat(10_000), 0));
        messages.put("told to go on for ever", raw.on("", "HTTP/1.1 100 Continue\r\n\r\n", 0));
        messages.put("hints for ever", raw.on("", "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n", 0));
        messages.put("no HTTP at all", raw.on("SSH-2.0-x\r\n", "\0".repeat(1_000), 0));
        String chunked = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n";
        messages.put("chunks of one byte for ever", raw.on(chunked, "1\r\na\r\n", 0));
        messages.put("a chunk of 8 EB", raw.on(chunked + "7fffffffffffffff\r\n", "a".repeat(10_000), 0));
        messages.put("a chunk whose size has no end", raw.on(chunked, "0".repeat(1_000), 0));
    }

    private void mislabelled() {
        content("noise as a page", PAGE, "", noise());
        content("picture as text", "text/plain", "", png());
        content(
                "letters that are said to be UTF-16",
                "text/html; charset=utf-16",
                "",
                "<p>Hello there. ".repeat(300).getBytes(StandardCharsets.US_ASCII));
        content("letters of no kind", "text/html; charset=x-bomb-" + "9".repeat(1_000), "", noise());
        content(
                "UTF-7",
                "text/html; charset=utf-7",
                "",
                "+ADw-script+AD4-alert(1)+ADw-/script+AD4-".repeat(50).getBytes(StandardCharsets.US_ASCII));
        content("film", "video/mp4", "", noise());
        content(
                "packed file as a document",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "",
                noise());
        content("noise as PDF", "application/pdf", "", noise());
    }

    private void feeds() {
        String rss = "application/rss+xml";
        StringBuilder laughs = new StringBuilder("<!DOCTYPE l [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">");
        }
        feed("feed of a billion laughs", rss, laughs + "]><rss><channel><title>&l29;</title></channel></rss>");
        feed(
                "feed that names a file",
                rss,
                "<!DOCTYPE r [<!ENTITY f SYSTEM \"file:///dev/zero\">]><rss><channel><title>&f;</title></channel></rss>");
        feed("feed of open elements", rss, "<rss>" + "<a>".repeat(1_600_000));
        feed("feed of attributes", rss, "<rss><channel><item " + "a='1' ".repeat(800_000) + "/></channel></rss>");
        feed("feed of open items", rss, "<rss><channel>" + "<item>".repeat(800_000));
        feed("feed of comments", rss, "<!---->".repeat(700_000) + "<rss>");
        feed("feed of a long instruction", rss, "<?" + "x".repeat(4_900_000));
        feed(
                "feed of nested JSON",
                "application/feed+json",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":" + "[".repeat(4_900_000));
        String path = "/f" + messages.size();
        site.on(path, exchange -> forEver(exchange, rss, "<item><title>x</title></item>", 0));
        messages.put("feed without end", "/watch " + site.url(path));
        String slow = "/f" + messages.size();
        site.on(slow, exchange -> forEver(exchange, rss, "<", 1_000));
        messages.put("feed at one byte a second", "/watch " + site.url(slow));
    }

    private static void start(HttpExchange exchange, String type, long length) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(200, length);
    }

    private static void forEver(HttpExchange exchange, String type, String piece, long millis) throws IOException {
        start(exchange, type, 0);
        OutputStream out = exchange.getResponseBody();
        while (true) {
            out.write(piece.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            LockSupport.parkNanos(millis * 1_000_000);
        }
    }

    private static void lead(HttpExchange exchange, String to, long millis) throws IOException {
        LockSupport.parkNanos(millis * 1_000_000);
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(302, -1);
    }

    private static byte[] gzip(int megabytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            fill(out, megabytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] deflated(int megabytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed, new Deflater(9, true))) {
            fill(out, megabytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static void fill(OutputStream out, int megabytes) throws IOException {
        byte[] block = new byte[MEGABYTE];
        for (int i = 0; i < megabytes; i++) {
            out.write(block);
        }
    }

    static byte[] noise() {
        byte[] noise = new byte[4 * MEGABYTE];
        new java.util.Random(7).nextBytes(noise);
        return noise;
    }

    static byte[] png() {
        byte[] picture = noise();
        System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}, 0, picture, 0, 8);
        return picture;
    }

    @Override
    public void close() {
        site.close();
        endlessRules.close();
        slowRules.close();
        raw.close();
    }
}
