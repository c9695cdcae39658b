package footnote.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import footnote.telegramserver.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Compares a conversation with the recorded one; with {@code -Dgolden=write} it is recorded anew. */
final class GoldenConversation {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden", "conversations");
    private static final Pattern NUMBER = Pattern.compile("#\\d+");

    private GoldenConversation() {}

    /** What is said in a conversation. */
    interface Conversation {
        void hold(Transcript transcript) throws IOException;
    }

    static void check(String name, String title, Conversation conversation) throws IOException {
        Transcript transcript = new Transcript(title);
        conversation.hold(transcript);
        check(name, renumbered(normalized(transcript.toString())));
    }

    static void check(String name, String text) throws IOException {
        Path file = FOLDER.resolve(name + ".txt");
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text, UTF_8);
            return;
        }
        Path now = Path.of("target", "conversations", name + ".txt");
        Files.createDirectories(now.getParent());
        Files.writeString(now, text, UTF_8);
        assertThat(text)
                .as("%s, as it is now in %s; -Dgolden=write records it", file, now)
                .isEqualTo(Files.readString(file, UTF_8));
    }

    /** Puts something fixed where a text differs from run to run. */
    private static String normalized(String text) {
        return text.replaceAll("http://127\\.0\\.0\\.1:\\d+", "https://news.example")
                .replaceAll("last asked for news .*", "last asked for news 1 second ago.");
    }

    /** Messages are counted as they are written down: one that was taken away again at once leaves no gap. */
    private static String renumbered(String text) {
        StringBuilder result = new StringBuilder();
        Map<String, Integer> numbers = new HashMap<>();
        for (String line : text.split("\n", -1)) {
            if (line.startsWith("== ")) {
                numbers.clear();
            }
            boolean isHead = !line.startsWith("  ") && !line.startsWith("#");
            result.append(isHead ? counted(line, numbers) : line).append('\n');
        }
        return result.substring(0, result.length() - 1);
    }

    private static String counted(String line, Map<String, Integer> numbers) {
        return NUMBER.matcher(line)
                .replaceAll(id -> "#" + numbers.computeIfAbsent(id.group(), unseen -> numbers.size() + 1));
    }
}
