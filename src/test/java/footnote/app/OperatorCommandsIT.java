package footnote.app;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.access.AccessMode;
import footnote.access.AccessSettings;
import footnote.access.Admission;
import footnote.access.Doorkeeper;
import footnote.access.Visitor;
import footnote.access.Visitor.Where;
import footnote.delivery.Inbox;
import footnote.delivery.IncomingRow;
import footnote.feedback.FeedbackBox;
import footnote.store.Database;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class OperatorCommandsIT {
    private static final Visitor ANN = new Visitor(7, "tg:7", Where.ALONE);

    @TempDir
    Path folder;

    @Test
    void makesACodeThatLetsSomebodyInUntilItIsRevoked() throws IOException {
        String config = config("access: {mode: pairing-code}");

        Run made = run("--config", config, "pair", "--hours", "2");

        String code = made.out().lines().findFirst().orElseThrow();
        assertThat(made.out()).contains("/start " + code, "within 2 hours");
        try (Database database = database()) {
            assertThat(door(database).admit(ANN, code)).isEqualTo(new Admission.Paired());
        }
        assertThat(run("--config", config, "pair", "--list").out()).startsWith("7\tperson\tsince 20");
        assertThat(run("--config", config, "pair", "--revoke", "7").exit()).isZero();
        assertThat(run("--config", config, "pair", "--list").out()).startsWith("Nobody");
        assertThat(run("--config", config, "pair", "--revoke", "7").err()).contains("No code has let 7 in");
    }

    @Test
    void makesNoCodeThatWouldNotCount() throws IOException {
        assertThat(run("--config", config("access: {mode: open}"), "pair"))
                .satisfies(run -> assertThat(run.exit()).isEqualTo(1))
                .extracting(Run::err)
                .asString()
                .contains("access.mode is 'open'");
        assertThat(run("--config", config("access: {mode: pairing-code}"), "pair", "--hours", "0")
                        .err())
                .contains("--hours is 0, expected 1 to 720");
    }

    @Test
    void listsFeedbackInOneLineEachAndExportsNothingOfWhatIsAboutNoAnswer() throws IOException {
        assertThat(run("feedback").out()).startsWith("There is no feedback yet.");
        try (Database database = database()) {
            new FeedbackBox(database, Clock.systemUTC()).say("tg:7", 7, "Nice\n\u001b[31mbot");
        }

        Path file = folder.resolve("set.jsonl");

        assertThat(run("feedback", "list").out().strip()).endsWith("words\tthe bot\t\tNice [31mbot");
        assertThat(run("feedback", "export", file.toString()).out()).startsWith("Wrote 0 questions");
        assertThat(file).isEmptyFile();
        assertThat(run("feedback", "export", folder.resolve("no/where").toString())
                        .err())
                .contains("cannot be written");
    }

    @Test
    void listsRetriesAndDropsDeadLetters() {
        assertThat(run("deadletters").out()).startsWith("There are no dead letters.");
        try (Database database = database()) {
            Inbox inbox = new Inbox(database, Clock.systemUTC(), "bot");
            inbox.accept(
                    List.of(
                            new IncomingRow(1, "tg:7", "all", 1, "{\"first\":1}"),
                            new IncomingRow(2, "tg:8", "all", 2, "{\"second\":2}"),
                            new IncomingRow(3, "tg:9", "all", 3, "{\"third\":3}")),
                    4);
            database.write(h -> h.execute("update inbox set state = 'dead', reason = 'it broke' where id < 3"));
        }

        assertThat(run("deadletters", "list").out().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("2\t20")
                .endsWith("\ttg:8\tit broke");
        assertThat(run("deadletters", "show", "2").out()).startsWith("{\"second\":2}");
        assertThat(run("deadletters", "retry", "2").out()).startsWith("Will be tried again: 1 message.");
        assertThat(run("deadletters", "drop", "2").err()).contains("There is no dead letter with the id 2.");
        assertThat(run("deadletters", "show", "3").err()).contains("There is no dead letter with the id 3.");
        assertThat(run("deadletters", "drop").err()).contains("Name the ids");
        assertThat(run("deadletters", "drop", "--all").out()).startsWith("Dropped: 1 message.");
        try (Database database = database()) {
            assertThat(new Inbox(database, Clock.systemUTC(), "bot").waiting()).isEqualTo(2);
        }
    }

    private Database database() {
        return Database.open(folder.resolve("data/footnote.db"));
    }

    private static Doorkeeper door(Database database) {
        return new Doorkeeper(
                database, Clock.systemUTC(), new AccessSettings(AccessMode.PAIRING_CODE, Set.of(), Set.of(), Set.of()));
    }

    private String config(String yaml) throws IOException {
        return Files.writeString(folder.resolve("footnote.yaml"), yaml).toString();
    }

    private Run run(String... words) {
        List<String> arguments =
                new ArrayList<>(List.of("--data", folder.resolve("data").toString()));
        arguments.addAll(List.of(words));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Footnote.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exit = line.execute(arguments.toArray(new String[0]));
        assertThat(out + err.toString()).doesNotContain("\tat ", "Something went wrong");
        return new Run(exit, out.toString(), err.toString());
    }

    private record Run(int exit, String out, String err) {}
}
