package footnote.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.eval.EvalQuestion;
import footnote.eval.EvalReport;
import footnote.eval.EvalRun;
import footnote.eval.QuestionSet;
import footnote.model.FootnoteException;
import footnote.model.Ingested;
import footnote.model.LibraryId;
import footnote.model.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Scores a question set on a fresh library that is gone afterwards. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = "Scores a question set on a fresh temporary library.")
final class EvalCommand implements Callable<Integer> {
    @ParentCommand
    private RootCommand root = new RootCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--articles",
            required = true,
            paramLabel = "PATH",
            description = "File, folder or .jsonl with the articles.")
    private String articles = "";

    @Option(
            names = "--questions",
            required = true,
            paramLabel = "FILE",
            description = "Question set, one JSON object per line.")
    private Path questions = Path.of("");

    @Option(names = "--report", paramLabel = "OUT.json", description = "Writes summary and items there.")
    private Optional<Path> report = Optional.empty();

    @Option(names = "--limit", paramLabel = "N", description = "Asks only the first N questions.")
    private int limit = Integer.MAX_VALUE;

    @Override
    public Integer call() throws IOException {
        List<EvalQuestion> all = QuestionSet.read(questions);
        List<EvalQuestion> asked = all.subList(0, Math.min(Math.max(0, limit), all.size()));
        Path data = Files.createTempDirectory("footnote-eval");
        try (Assembly assembly = Assembly.open(root.settings(), data)) {
            ingest(assembly);
            Progress progress = Progress.on(spec.commandLine().getErr(), Math.max(1, asked.size()));
            EvalReport result = new EvalRun(assembly.ask(), LibraryId.SHARED).run(asked, progress::at);
            progress.done();
            spec.commandLine().getOut().print(result.table());
            spec.commandLine().getOut().flush();
            write(result);
            return 0;
        } finally {
            delete(data);
        }
    }

    private void ingest(Assembly assembly) {
        for (Sources.Source source : Sources.of(List.of(articles), System.in)) {
            for (Ingested outcome : assembly.ingest().ingest(read(source), LibraryId.SHARED)) {
                if (outcome instanceof Ingested.Refused refused) {
                    spec.commandLine().getErr().println(refused.name() + ": " + refused.reason());
                }
            }
        }
    }

    private static Submission read(Sources.Source source) {
        try {
            return source.read();
        } catch (FootnoteException e) {
            throw new FootnoteException(source.name() + ": " + e.getMessage(), e.worthRetrying(), e);
        }
    }

    private void write(EvalReport result) {
        report.ifPresent(file -> {
            try {
                new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), result.json());
            } catch (IOException e) {
                throw new FootnoteException("The report " + file + " cannot be written.", true, e);
            }
        });
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
