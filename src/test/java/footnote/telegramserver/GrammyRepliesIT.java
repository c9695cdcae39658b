package footnote.telegramserver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the recorded conversations say, said again by a bot on a library that nobody here wrote: the server takes it, and shows the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GrammyRepliesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path RECORDED = Path.of("src", "test", "resources", "golden", "conversations");
    private static final Pattern SAID = Pattern.compile("(?m)^Footnote (?:#\\d+|edits|shows).*\\n((?:  .*\\n)+)");
    private static final Pattern LABEL = Pattern.compile("\\[ (.*?) \\](?= \\[ |$)");

    private final TelegramServer server = TelegramServer.start();
    private @Nullable GrammyBot bot;

    private record Said(String html, List<List<String>> rows) {
        static Said of(String lines) {
            List<String> text = new ArrayList<>();
            List<List<String>> rows = new ArrayList<>();
            for (String line : lines.lines().toList()) {
                if (line.startsWith("  |")) {
                    text.add(line.substring(Math.min(4, line.length())));
                } else if (line.startsWith("  [")) {
                    rows.add(LABEL.matcher(line.strip())
                            .results()
                            .map(label -> label.group(1))
                            .toList());
                }
            }
            return new Said(String.join("\n", text), rows);
        }

        static Said of(ChatMessage message) {
            List<List<String>> rows = new ArrayList<>();
            message.json().at("/reply_markup/inline_keyboard").forEach(row -> {
                List<String> labels = new ArrayList<>();
                row.forEach(button -> labels.add(button.path("text").asText()));
                rows.add(labels);
            });
            return new Said(MarkedText.of(message), rows);
        }

        ObjectNode json() {
            ObjectNode json = Json.object().put("html", html);
            ArrayNode all = json.putArray("rows");
            rows.forEach(row -> row.forEach(all.addArray()::add));
            return json;
        }
    }

    @BeforeAll
    void startTheBot() throws IOException {
        server.limits(FloodLimits.NONE);
        bot = GrammyBot.startOrSkip(server);
        server.awaitPolling(Duration.ofSeconds(60));
    }

    @AfterAll
    void stopTheBot() throws InterruptedException {
        if (bot != null) {
            bot.stop();
        }
        server.close();
    }

    @Test
    void saysTheRecordedRepliesAgain() throws IOException {
        List<Said> recorded = recorded();
        ArrayNode replies = Json.array();
        recorded.forEach(said -> replies.add(said.json()));
        TelegramPerson ann = server.user(7);

        ann.sendsDocument("replies.json", replies.toString().getBytes(UTF_8), "");

        ann.chat().awaitMessage(message -> message.id() > recorded.size(), PATIENCE);
        assertThat(recorded).hasSizeGreaterThan(80);
        assertThat(ann.chat().botMessages().stream().map(Said::of)).containsExactlyElementsOf(recorded);
    }

    private static List<Said> recorded() throws IOException {
        List<Said> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(RECORDED)) {
            for (Path file : files.sorted().toList()) {
                Matcher said = SAID.matcher(Files.readString(file, UTF_8));
                while (said.find()) {
                    all.add(Said.of(said.group(1)));
                }
            }
        }
        return all;
    }
}
