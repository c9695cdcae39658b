package footnote.app;

import footnote.feedback.Fault;
import footnote.feedback.FeedbackQuestions;
import footnote.feedback.Opinion;
import footnote.feedback.Opinions;
import footnote.model.FootnoteException;
import footnote.store.Database;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows what people say of the answers, and writes it as a question set that {@code eval} reads. */
@Command(
        name = "feedback",
        mixinStandardHelpOptions = true,
        description = "Lists what people say of the answers, or exports it as a question set.")
final class FeedbackCommand implements Runnable {
    @ParentCommand
    private RootCommand root = new RootCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        list();
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists it, one opinion a line.")
    void list() {
        List<Opinion> opinions = opinions();
        PrintWriter out = spec.commandLine().getOut();
        opinions.forEach(opinion -> out.println(line(opinion)));
        if (opinions.isEmpty()) {
            out.println("There is no feedback yet.");
        }
        out.flush();
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Writes it to a .jsonl file in the form of a question set.")
    void export(@Parameters(paramLabel = "FILE") Path file) {
        List<String> lines = FeedbackQuestions.of(opinions());
        try {
            Files.write(file, lines, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new FootnoteException("The file " + file + " cannot be written.", true, e);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("Wrote " + lines.size() + (lines.size() == 1 ? " question" : " questions") + " to " + file + ".");
        out.flush();
    }

    private List<Opinion> opinions() {
        try (Database database = Database.open(root.dataFolder().resolve("footnote.db"))) {
            return new Opinions(database, Clock.systemUTC()).all();
        }
    }

    private static String line(Opinion opinion) {
        String about = opinion.answer()
                .map(answer -> "\t" + flat(answer.question()) + "\t" + flat(answer.answer()))
                .orElse("\tthe bot\t");
        return opinion.givenAt() + "\t" + verdict(opinion) + about + "\t" + flat(opinion.words());
    }

    private static String verdict(Opinion opinion) {
        Fault fault = opinion.fault();
        return switch (opinion.verdict()) {
            case NONE -> "words";
            case RIGHT -> "right";
            case WRONG ->
                switch (fault.kind()) {
                    case NONE -> "wrong";
                    case SENTENCE -> "wrong: sentence " + fault.sentence();
                    case UNPROVED -> "wrong: not proved";
                    case SILENT -> "wrong: should have answered";
                    case OTHER -> "wrong: something else";
                };
        };
    }

    /** One line, without anything that could steer a terminal. */
    static String flat(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    }
}
