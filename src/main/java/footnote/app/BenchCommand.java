package footnote.app;

import footnote.eval.Percentiles;
import footnote.eval.SyntheticNews;
import footnote.model.ArticleDetails;
import footnote.model.LibraryId;
import footnote.model.Question;
import footnote.model.Scope;
import footnote.model.Submission;
import footnote.pipeline.BulkIngest;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Measures start, taking in articles, and asking, on a library of made-up articles in a temporary folder. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures start, taking in and asking; prints a table.")
final class BenchCommand implements Callable<Integer> {
    private static final double NANOS_PER_MILLI = 1_000_000.0;
    private static final int WARM_UP = 20;

    @ParentCommand
    private RootCommand root = new RootCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--articles", paramLabel = "N", description = "Size of the library (default ${DEFAULT-VALUE}).")
    private int articles = 1000;

    @Option(names = "--asked", paramLabel = "N", description = "Questions asked (default ${DEFAULT-VALUE}).")
    private int asked = 200;

    @Override
    public Integer call() throws IOException {
        Path data = Files.createTempDirectory("footnote-bench");
        try {
            measure(data);
            return 0;
        } finally {
            EvalCommand.delete(data);
        }
    }

    private void measure(Path data) throws IOException {
        Settings settings = root.settings();
        long opened = System.nanoTime();
        try (Assembly assembly = Assembly.open(settings, data)) {
            row("first start, empty library", "%.0f ms", millisSince(opened));
            ingest(assembly);
            ask(assembly);
        }
        row("data on disk", "%.1f MB", size(data) / 1_000_000.0);
        long again = System.nanoTime();
        try (Assembly assembly = Assembly.open(settings, data)) {
            row("start with the library", "%.0f ms", millisSince(again));
            row("articles found there", "%.0f", assembly.library().count(LibraryId.SHARED));
        }
        Runtime runtime = Runtime.getRuntime();
        row("heap in use", "%.0f MB", (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000.0);
    }

    private void ingest(Assembly assembly) {
        Progress progress = Progress.on(spec.commandLine().getErr(), articles);
        AtomicInteger finished = new AtomicInteger();
        long started = System.nanoTime();
        try (BulkIngest bulk =
                assembly.bulkIngest(LibraryId.SHARED, (outcome, millis) -> progress.at(finished.incrementAndGet()))) {
            for (int i = 0; i < articles; i++) {
                String text = SyntheticNews.item(i).text() + " (report " + i + ")";
                bulk.take(new Submission.PastedText("bench " + i, ArticleDetails.UNKNOWN, text));
            }
        }
        progress.done();
        double seconds = millisSince(started) / 1000;
        row("articles taken in", "%.1f per second", articles / seconds);
    }

    private void ask(Assembly assembly) {
        List<Double> totals = new ArrayList<>();
        for (int i = 0; i < WARM_UP + asked; i++) {
            SyntheticNews.Item item = SyntheticNews.item(Math.floorMod(i * 37, articles));
            long started = System.nanoTime();
            assembly.ask().ask(new Question(item.question(), List.of(), Scope.of(LibraryId.SHARED)));
            if (i >= WARM_UP) {
                totals.add(millisSince(started));
            }
        }
        Percentiles table = Percentiles.of(totals);
        row("one question, p50", "%.0f ms", table.p50());
        row("one question, p95", "%.0f ms", table.p95());
    }

    private void row(String what, String format, double value) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "%-30s " + format + "%n", what, value);
        out.flush();
    }

    private static double millisSince(long nanos) {
        return (System.nanoTime() - nanos) / NANOS_PER_MILLI;
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            long bytes = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        }
    }
}
