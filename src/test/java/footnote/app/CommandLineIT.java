package footnote.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandLineIT {
    private static final Path ARTICLES = Path.of("src", "eval", "articles");
    private static final String TALKS = ARTICLES.resolve("riyadh-talks.txt").toString();

    @TempDir
    Path folder;

    @Test
    void addsListsAsksAndForgets() throws IOException {
        Run added = run("add", TALKS);
        Run again = run("add", TALKS);
        Run listed = run("articles");
        Run answered = run("ask", "How", "long did the meeting at the Diriyah Palace last?");
        Run notFound = run("ask", "--json", "Who won the football cup final in Lindhaven?");
        Run forgotten = run("forget", "riyadh-talks");
        Run missing = run("forget", "riyadh-talks", " ");
        Run empty = run("articles");

        assertThat(added).satisfies(exits(0)).extracting(Run::out).asString().startsWith("riyadh-talks\t");
        assertThat(again).satisfies(exits(0)).extracting(Run::out).asString().contains("known already");
        assertThat(listed).satisfies(exits(0)).extracting(Run::out).asString().contains("riyadh-talks\t");
        assertThat(answered)
                .satisfies(exits(0))
                .extracting(Run::out)
                .asString()
                .contains("four and a half hours", "[1] “");
        assertThat(notFound).satisfies(exits(3));
        assertThat(json(notFound).get("status").asText()).isEqualTo("not_found");
        assertThat(forgotten)
                .satisfies(exits(0))
                .extracting(Run::out)
                .asString()
                .contains("Forgot riyadh-talks.");
        assertThat(missing)
                .satisfies(exits(1))
                .extracting(Run::out)
                .asString()
                .contains("There is no article with the id");
        assertThat(empty).satisfies(exits(0)).extracting(Run::err).asString().contains("There are no articles yet");
    }

    @Test
    void refusesWhatIsNoArticleAndTakesTheRest() throws IOException {
        Files.writeString(folder.resolve("empty.txt"), "");
        Files.write(folder.resolve("binary.txt"), new byte[] {0x7F, 'E', 'L', 'F', 0, 0, 1, 2, 0});
        Files.writeString(
                folder.resolve("some.jsonl"), "{\"id\":\"one\",\"text\":\"The lake fell by three metres.\"}\nbroken\n");

        Run run = run("add", folder.toString(), folder.resolve("none.txt").toString(), "https://127.0.0.1/b");

        assertThat(run).satisfies(exits(1));
        assertThat(run.out()).startsWith("one\t");
        assertThat(run.err())
                .contains("empty.txt: ", "binary.txt: ", "some.jsonl, line 2: ", "none.txt: there is no such file")
                .contains("https://127.0.0.1/b: it does not lead to the public internet");
    }

    @Test
    void readsStandardInput() {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream("The lake fell by three metres.".getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(run("add", "-"))
                    .satisfies(exits(0))
                    .extracting(Run::out)
                    .asString()
                    .contains("1 passages");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void showsWhatItWouldKeepAndGoesOnAfterABadOne() throws IOException {
        Path lines = Files.writeString(
                folder.resolve("some.jsonl"),
                "{\"id\":\"no\",\"text\":\"Advertisement\\nShare this article\\nRead more\"}\n{\"id\":\"yes\",\"text\":\"The lake fell by three metres.\",\"date\":\"2025-02-18\"}\n");

        Run run = run("extract", lines.toString());

        assertThat(run).satisfies(exits(1)).extracting(Run::err).asString().startsWith("no: ");
        assertThat(json(run).toString())
                .isEqualTo("{\"id\":\"yes\",\"title\":null,\"author\":null,\"outlet\":null,\"url\":null,"
                        + "\"date\":\"2025-02-18\",\"language\":null,\"text\":\"The lake fell by three metres.\"}");
    }

    @Test
    void bringsTheSameLibraryBackFromAnExport() throws IOException {
        run("add", ARTICLES.toString());
        Path file = folder.resolve("export.jsonl");
        Path second = folder.resolve("second.jsonl");

        Run exported = run("export", file.toString());
        runIn("other", "add", file.toString());
        runIn("other", "export", second.toString());

        assertThat(exported).satisfies(exits(0)).extracting(Run::out).asString().contains("Wrote 10 articles");
        assertThat(Files.readAllLines(second, StandardCharsets.UTF_8))
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(file, StandardCharsets.UTF_8));
    }

    @Test
    void copiesTheDatabaseOnce() {
        String copy = folder.resolve("copy.db").toString();

        assertThat(run("backup", copy)).satisfies(exits(0));
        assertThat(run("backup", copy))
                .satisfies(exits(1))
                .extracting(Run::err)
                .asString()
                .contains("exists already");
        assertThat(run("backup", folder.resolve("no/where.db").toString()))
                .satisfies(exits(1))
                .extracting(Run::err)
                .asString()
                .startsWith("Not backed up: ");
    }

    @Test
    void readsTheConversationBefore() throws IOException {
        run("add", TALKS);
        String good =
                file("good.json", "[{\"question\":\"Where did the US and Russia meet?\",\"answer\":\"In Riyadh.\"}]");

        Run run = run("ask", "--json", "--history", good, "And how many of them were there?");

        assertThat(json(run).get("resolved_question").asText())
                .isNotEqualTo("And how many of them were there?")
                .containsAnyOf("Russia", "Riyadh");
    }

    @Test
    void refusesABadConversationBefore() throws IOException {
        for (String bad : List.of("{}", "", "[1]", "[{\"answer\":\"x\"}]", "[{\"question\":\" \"}]", "[", "null")) {
            Run run = run("ask", "--history", file("bad.json", bad), "And why?");

            assertThat(run).satisfies(exits(1)).extracting(Run::err).asString().startsWith("The history ");
        }
        assertThat(run("ask", "--history", folder.resolve("none.json").toString(), "Why?"))
                .satisfies(exits(1))
                .extracting(Run::err)
                .asString()
                .contains("cannot be read");
    }

    @Test
    void scoresAQuestionSet() throws IOException {
        Path report = folder.resolve("report.json");

        Run run = run(
                "eval",
                "--articles",
                ARTICLES.toString(),
                "--questions",
                "src/eval/questions.jsonl",
                "--limit",
                "5",
                "--report",
                report.toString());

        assertThat(run).satisfies(exits(0));
        JsonNode json = new ObjectMapper().readTree(Files.readString(report, StandardCharsets.UTF_8));
        assertThat(json.get("items")).hasSize(5);
        assertThat(json.has("summary")).isTrue();
    }

    @Test
    void scoresAFileInSquadForm() throws IOException {
        String squad = file("bridge.json", """
                {"data": [{"title": "Bridge", "paragraphs": [
                  {"context": "The bridge at Brask opened in 1912. It was built by Ansel Vask and cost 90,000 crowns.", "qas": [
                    {"id": "q1", "question": "When did the bridge at Brask open?", "answers": [{"text": "1912", "answer_start": 30}]},
                    {"id": "q2", "question": "Who was the bishop of Lindhaven?", "answers": []}]},
                  {"context": "The tram line to the harbour was closed by the council in May because its rails were worn.", "qas": [
                    {"id": "q3", "question": "Who closed the tram line to the harbour?", "answers": [{"text": "the council", "answer_start": 42}]}]}]}]}
                """);
        Path report = folder.resolve("squad.json");

        Run closed = run("eval", "--squad", squad, "--report", report.toString());
        JsonNode over = new ObjectMapper().readTree(Files.readString(report, StandardCharsets.UTF_8));
        Run open = run("eval", "--squad", squad, "--open", "--limit", "1", "--report", report.toString());
        JsonNode among = new ObjectMapper().readTree(Files.readString(report, StandardCharsets.UTF_8));

        assertThat(closed).satisfies(exits(0)).extracting(Run::out).asString().contains("f1_at_best_threshold");
        assertThat(over.get("items")).hasSize(3);
        assertThat(over.get("items").get(0).get("guess").asText()).isEqualTo("1912");
        assertThat(over.get("items").get(0).get("score").asDouble())
                .isGreaterThan(over.get("items").get(1).get("score").asDouble());
        assertThat(open).satisfies(exits(0)).extracting(Run::out).asString().contains("hit_at_1");
        assertThat(among.get("items")).hasSize(1);
        assertThat(among.get("items").get(0).get("ask").get("resolved_question").asText())
                .isEqualTo("When did the bridge at Brask open?");
        assertThat(folder.resolve("squad.html")).content().contains("<svg", "bridge.json, open");
    }

    @Test
    void saysWhatIsMissingForAScore() throws IOException {
        assertThat(run("eval", "--squad", file("rows.json", "{\"rows\": []}")))
                .satisfies(exits(1))
                .extracting(Run::err)
                .asString()
                .contains("is not a SQuAD file");
        assertThat(run("eval", "--open"))
                .satisfies(exits(1))
                .extracting(Run::err)
                .asString()
                .contains("--squad");
    }

    @Test
    void meetsWrongWordsWithASentenceAndAnExitCode() throws IOException {
        String set = file("set.jsonl", "{\"id\":\"1\"}\n");

        assertThat(run("ask")).satisfies(exits(1));
        assertThat(run("ask", " "))
                .satisfies(exits(1))
                .extracting(Run::err)
                .asString()
                .contains("question is empty");
        assertThat(run("ask", "--loud", "Why?")).satisfies(exits(1));
        assertThat(run("sing")).satisfies(exits(1));
        assertThat(run("forget"))
                .satisfies(exits(1))
                .extracting(Run::err)
                .asString()
                .contains("or --all");
        assertThat(run("eval", "--articles", "none", "--questions", "none.jsonl"))
                .satisfies(exits(1));
        assertThat(run("eval", "--articles", TALKS, "--questions", set)).satisfies(exits(1));
        assertThat(run("eval", "--articles", "none.txt", "--questions", "src/eval/questions.jsonl"))
                .satisfies(exits(1))
                .extracting(Run::err)
                .asString()
                .contains("none.txt: there is no such file");
        assertThat(run("export", folder.resolve("no/where.jsonl").toString())).satisfies(exits(1));
        assertThat(run("--config", folder.resolve("none.yaml").toString(), "articles"))
                .satisfies(exits(1))
                .extracting(Run::err)
                .asString()
                .contains("none.yaml cannot be read");
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private static JsonNode json(Run run) throws JsonProcessingException {
        return new ObjectMapper().readTree(run.out());
    }

    private Run run(String... words) {
        return runIn("data", words);
    }

    private Run runIn(String data, String... words) {
        List<String> arguments =
                new ArrayList<>(List.of("--data", folder.resolve(data).toString()));
        arguments.addAll(List.of(words));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Footnote.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exit = line.execute(arguments.toArray(new String[0]));
        return new Run(exit, out.toString(), err.toString());
    }

    /** Every run, good or bad, keeps its stack traces to itself. */
    private static java.util.function.Consumer<Run> exits(int code) {
        return run -> {
            assertThat(run.exit()).as("%s", run).isEqualTo(code);
            assertThat(run.out() + run.err()).doesNotContain("\tat ", "Something went wrong");
        };
    }

    /** What one call of the program left behind. */
    private record Run(int exit, String out, String err) {}
}
