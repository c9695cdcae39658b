package footnote.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import footnote.model.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser goes where the fragments lead. Left out where Chromium is not installed. */
class TextFragmentBrowserIT {
    /** Sentences, one a line; an empty line ends a paragraph. */
    private static final List<String> SENTENCES = List.of(
            "RIYADH - Senior officials from the United States and Russia sat down together on Tuesday.",
            "“We’ll meet again,” said R&D chief Zoë Müller, 54, who won 5-4 (in 2019–20).",
            "Asked about Rome, he said no.",
            "Asked about Paris, the minister smiled; he said no.",
            "",
            "The two sides agreed to meet in Riyadh once the heads of state have spoken with one another by telephone.",
            "The two sides agreed to meet in Paris once the heads of state have spoken with one another by telephone.",
            "It is over.",
            "Nobody knows what comes next, and he did not say.",
            "",
            "会談は四時間半にわたって行われ、双方の代表団は有益な出発点だったと述べた。",
            "署名は行われなかった。",
            "قال الوزير إن الاجتماع كان مفيدا، لكنه لم يوقع على شيء.",
            "It is over.",
            "That is the end of it.");

    private static final Pattern SEEN = Pattern.compile("<b id=\"seen\">(\\d+) at (\\d+)</b>");

    @TempDir
    Path profile;

    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] page = page().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 10, 12})
    void leadsABrowserToTheSentence(int wanted) throws IOException, InterruptedException {
        String article = article();
        int start = start(wanted);
        String sentence = SENTENCES.get(wanted);
        String page = "http://127.0.0.1:" + server.getAddress().getPort() + "/";

        String address = TextFragment.address(page, article, new Span(start, start + sentence.length()));

        assertThat(shownIn(address)).as(address).isEqualTo(sentence);
    }

    private static String article() {
        return String.join(" ", SENTENCES).replace("  ", "\n\n");
    }

    /** Sentences stand one character apart, paragraphs two; an empty line counts as the second. */
    private static int start(int wanted) {
        return SENTENCES.subList(0, wanted).stream()
                .mapToInt(sentence -> sentence.length() + 1)
                .sum();
    }

    /** With one word a line, so that each sentence begins at a height of its own; a browser brings that to the middle of its window. */
    private static String page() {
        StringBuilder html =
                new StringBuilder("<!doctype html><body style='width:1px'>" + "<div style='height:9000px'></div><p>");
        for (int i = 0; i < SENTENCES.size(); i++) {
            String sentence = SENTENCES.get(i);
            html.append(
                    sentence.isEmpty()
                            ? "</p><p>"
                            : "<span id=" + i + ">" + sentence.replace("&", "&amp;") + "</span> ");
        }
        return html + "</p><div style='height:9000px'></div><b id=seen></b><script>setTimeout(() => {"
                + "const off = s => Math.abs(s.getClientRects()[0].top - innerHeight / 2);"
                + "const near = [...document.querySelectorAll('span')].sort((a, b) => off(a) - off(b))[0];"
                + "document.getElementById('seen').textContent = near.id + ' at ' + Math.round(scrollY);"
                + "}, 1000)</script></body>";
    }

    /** The sentence in the middle of the window. */
    private String shownIn(String address) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("chromium", "--headless=new", "--no-sandbox", "--disable-gpu"));
        command.add("--user-data-dir=" + profile);
        command.addAll(List.of("--window-size=900,2000", "--virtual-time-budget=3000", "--dump-dom", address));
        Process browser = start(command);
        String dom = new String(browser.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(browser.waitFor(60, TimeUnit.SECONDS)).isTrue();
        Matcher seen = SEEN.matcher(dom);
        assertThat(seen.find()).as(dom).isTrue();
        assertThat(Integer.parseInt(seen.group(2))).as("how far it scrolled").isPositive();
        return SENTENCES.get(Integer.parseInt(seen.group(1)));
    }

    private static Process start(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "Chromium is not installed: the check of text fragments is left out");
            throw new IllegalStateException(e);
        }
    }
}
