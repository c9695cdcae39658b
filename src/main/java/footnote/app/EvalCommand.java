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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Scores a question set on a fresh library that is gone afterwards. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = "Scores a question set, or a file in SQuAD form, on a fresh temporary library.")
final class EvalCommand implements Callable<Integer> {
    @ParentCommand
    private RootCommand root = new RootCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--articles", paramLabel = "PATH", description = "File, folder or .jsonl with the articles.")
    private Optional<String> articles = Optional.empty();

    @Option(names = "--questions", paramLabel = "FILE", description = "Question set, one JSON object per line.")
    private Optional<Path> questions = Optional.empty();

    @Option(
            names = "--squad",
            paramLabel = "FILE",
            description =
                    "Instead of a question set: a file in SQuAD form (.json or .json.gz), each question over its own paragraph.")
    private Optional<Path> squad = Optional.empty();

    @Option(
            names = "--open",
            description =
                    "With --squad: all paragraphs go into one library, and it is not told which one was asked about.")
    private boolean open;

    @Option(
            names = "--conversations",
            paramLabel = "FILE",
            description =
                    "Instead of a question set: conversations in MTRAG form, with --pool; tells what following up gains.")
    private Optional<Path> conversations = Optional.empty();

    @Option(
            names = "--pool",
            paramLabel = "FILE",
            description = "With --conversations: the passages (.jsonl or .jsonl.gz).")
    private Optional<Path> pool = Optional.empty();

    @Option(
            names = "--standalone",
            description = "Asks the stand-alone form of each question, without the conversation before it.")
    private boolean standalone;

    @Option(names = "--report", paramLabel = "OUT.json", description = "Writes summary and items there.")
    private Optional<Path> report = Optional.empty();

    @Option(names = "--limit", paramLabel = "N", description = "Asks only the first N questions.")
    private int limit = Integer.MAX_VALUE;

    @Override
    public Integer call() throws IOException {
        if (squad.isPresent() && standalone) {
            throw new ParameterException(
                    spec.commandLine(), "--standalone is for a question set; leave it out with --squad.");
        }
        if (squad.isPresent()) {
            new SquadEval(
                            root.settings(),
                            spec.commandLine().getOut(),
                            spec.commandLine().getErr())
                    .run(squad.get(), open, Math.max(0, limit), report);
            return 0;
        }
        if (conversations.isPresent()) {
            Path passages = pool.orElseThrow(
                    () -> new ParameterException(spec.commandLine(), "Name the passages with --pool."));
            new ConversationsEval(
                            root.settings(),
                            spec.commandLine().getOut(),
                            spec.commandLine().getErr())
                    .run(conversations.get(), passages, Math.max(0, limit));
            return 0;
        }
        if (articles.isEmpty() || questions.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "Name --articles and --questions, or a file in SQuAD form with --squad.");
        }
        return questionSet(articles.get(), questions.get());
    }

    private int questionSet(String articlesPath, Path file) throws IOException {
        List<EvalQuestion> all = QuestionSet.read(file);
        List<EvalQuestion> asked = all.stream()
                .limit(Math.max(0, limit))
                .map(question -> standalone ? question.alone() : question)
                .toList();
        Path data = Files.createTempDirectory("footnote-eval");
        try (Assembly assembly = Assembly.open(root.settings(), data)) {
            ingest(articlesPath, assembly);
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

    private void ingest(String path, Assembly assembly) {
        for (Sources.Source source : Sources.of(List.of(path), System.in, Assembly.fetcher(assembly.settings()))) {
            assembly.ingest().ingestAll(read(source), LibraryId.SHARED, outcome -> {
                if (outcome instanceof Ingested.Refused refused) {
                    spec.commandLine().getErr().println(refused.name() + ": " + refused.reason());
                }
            });
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
