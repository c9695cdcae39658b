package footnote.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The bundled dialogues, asked from the command line. */
class DialoguesIT {
    private static final String TALKS =
            Path.of("src", "eval", "articles", "riyadh-talks.txt").toString();

    @TempDir
    Path folder;

    private final StringWriter errors = new StringWriter();

    @Test
    void asksAFollowUpWithItsHistory() throws IOException {
        JsonNode report = report();

        assertThat(report.at("/summary/right_other-side/of").asInt()).isEqualTo(1);
        assertThat(report.at("/summary/follow_up_right/of").asInt()).isEqualTo(1);
        assertThat(report.at("/items/1/ask/resolved_question").asText()).containsIgnoringCase("washington");
    }

    @Test
    void asksTheStandAloneWordsInsteadWhenTold() throws IOException {
        JsonNode report = report("--standalone");

        assertThat(report.at("/summary/right_other-side/of").asInt()).isEqualTo(1);
        assertThat(report.at("/summary/follow_up_right/of").asInt()).isZero();
        assertThat(report.at("/items/1/ask/resolved_question").asText())
                .isEqualTo("Who did Washington send to the talks in Saudi Arabia?");
    }

    @Test
    void saysThatAFileInSquadFormHasNoStandAloneWords() {
        assertThat(run("eval", "--standalone", "--squad", "rows.json")).isEqualTo(1);
        assertThat(errors.toString()).contains("--standalone is for a question set");
    }

    private JsonNode report(String... options) throws IOException {
        Path report = folder.resolve("report.json");
        String[] words = {
            "eval",
            "--articles",
            TALKS,
            "--questions",
            "src/eval/dialogues.jsonl",
            "--limit",
            "2",
            "--report",
            report.toString()
        };

        assertThat(run(Stream.of(words, options).flatMap(Stream::of).toArray(String[]::new)))
                .as(errors.toString())
                .isZero();
        return new ObjectMapper().readTree(Files.readString(report, StandardCharsets.UTF_8));
    }

    private int run(String... words) {
        String[] data = {"--data", folder.resolve("data").toString()};
        CommandLine line = Footnote.commandLine()
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(errors));
        return line.execute(Stream.of(data, words).flatMap(Stream::of).toArray(String[]::new));
    }
}
