package footnote.app;

import footnote.model.FootnoteException;
import footnote.model.Ingested;
import footnote.model.LibraryId;
import footnote.pipeline.BulkIngest;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Adds articles to the operator's library, which every chat can ask. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = "Adds articles: files, folders, .jsonl, web addresses or - for standard input.")
final class AddCommand implements Callable<Integer> {
    private static final int PROGRESS_FROM = 20;

    @ParentCommand
    private RootCommand root = new RootCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "SOURCE",
            description = "File, folder, .jsonl, web address, or - for standard input.")
    private List<String> names = List.of();

    private int refused;
    private int finished;
    private Progress progress = Progress.none();

    @Override
    public Integer call() {
        try (Assembly assembly = root.open()) {
            List<Sources.Source> sources = Sources.of(names, System.in, Assembly.fetcher(assembly.settings()));
            int all = sources.stream().mapToInt(Sources.Source::articles).sum();
            progress = all > PROGRESS_FROM ? Progress.on(spec.commandLine().getErr(), all) : Progress.none();
            try (BulkIngest articles = assembly.bulkIngest(LibraryId.SHARED, this::report)) {
                for (Sources.Source source : sources) {
                    take(articles, source);
                }
            }
            progress.done();
        }
        return refused == 0 ? 0 : 1;
    }

    private void take(BulkIngest articles, Sources.Source source) {
        try {
            articles.take(source.read());
        } catch (FootnoteException e) {
            progress.clear();
            refuse(source.name(), String.valueOf(e.getMessage()));
            finished++;
            progress.at(finished);
        }
    }

    private void report(Ingested outcome, long millis) {
        progress.clear();
        tell(outcome, millis, spec.commandLine().getOut());
        spec.commandLine().getOut().flush();
        finished++;
        progress.at(finished);
    }

    private void tell(Ingested outcome, long millis, PrintWriter out) {
        if (outcome instanceof Ingested.Added added) {
            out.printf(
                    Locale.ROOT,
                    "%s\t%s\t%d passages\t%d ms%n",
                    added.article().key().id(),
                    added.article().title(),
                    added.passages(),
                    millis);
        } else if (outcome instanceof Ingested.Replaced replaced) {
            out.printf(
                    Locale.ROOT,
                    "%s\t%s\t%d passages\t%d ms, in the place of an older version%n",
                    replaced.article().key().id(),
                    replaced.article().title(),
                    replaced.passages(),
                    millis);
        } else if (outcome instanceof Ingested.AlreadyKnown known) {
            out.printf(
                    Locale.ROOT,
                    "%s\t%s\t%d passages\tknown already%n",
                    known.article().key().id(),
                    known.article().title(),
                    known.passages());
        } else if (outcome instanceof Ingested.Refused no) {
            refuse(no.name().isEmpty() ? "standard input" : no.name(), no.reason());
        } else {
            throw new IllegalStateException("unknown outcome: " + outcome);
        }
    }

    private void refuse(String name, String reason) {
        refused++;
        PrintWriter err = spec.commandLine().getErr();
        err.println(name + ": " + reason);
        err.flush();
    }
}
