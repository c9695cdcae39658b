package footnote.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.eval.QuestionSet;
import footnote.model.Answer;
import footnote.model.Asked;
import footnote.model.FootnoteException;
import footnote.model.LibraryId;
import footnote.model.Question;
import footnote.model.Scope;
import footnote.model.Turn;
import footnote.pipeline.AskedJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Asks one question over the operator's library. */
@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        description = "Asks one question; exit code 0: answered, 3: the articles do not say.")
final class AskCommand implements Callable<Integer> {
    private static final int NOT_FOUND = 3;

    @ParentCommand
    private RootCommand root = new RootCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Option(
            names = "--history",
            paramLabel = "FILE",
            description = "The conversation before: a JSON array of {\"question\",\"answer\"}, oldest first.")
    private Optional<Path> history = Optional.empty();

    @Parameters(arity = "1..*", paramLabel = "QUESTION")
    private List<String> words = List.of();

    @Override
    public Integer call() {
        String text = String.join(" ", words).strip();
        if (text.isEmpty()) {
            throw new FootnoteException("The question is empty.", false);
        }
        try (Assembly assembly = root.open()) {
            Question question = new Question(text, turns(), Scope.of(LibraryId.SHARED));
            Asked asked = assembly.ask().ask(question);
            print(asked);
            return asked.answer() instanceof Answer.Answered ? 0 : NOT_FOUND;
        }
    }

    private void print(Asked asked) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? AskedJson.of(asked).toString() : PlainAnswer.of(asked));
        out.flush();
        if (json && !asked.notice().isEmpty()) {
            spec.commandLine().getErr().println(asked.notice());
            spec.commandLine().getErr().flush();
        }
    }

    private List<Turn> turns() {
        if (history.isEmpty()) {
            return List.of();
        }
        Path file = history.get();
        try {
            JsonNode turns = new ObjectMapper().readTree(Files.readString(file, StandardCharsets.UTF_8));
            if (!isHistory(turns)) {
                throw new FootnoteException(
                        "The history " + file + " must be a JSON array of {\"question\",\"answer\"}.", false);
            }
            return QuestionSet.history(turns, "The history " + file);
        } catch (JsonProcessingException e) {
            throw new FootnoteException("The history " + file + " is not JSON: " + e.getOriginalMessage(), false, e);
        } catch (IOException e) {
            throw new FootnoteException("The history " + file + " cannot be read.", false, e);
        }
    }

    private static boolean isHistory(JsonNode turns) {
        for (JsonNode turn : turns) {
            if (turn.path("question").asText("").isBlank()) {
                return false;
            }
        }
        return turns.isArray();
    }
}
