package footnote.app;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import footnote.model.LibraryId;
import footnote.pipeline.BulkIngest;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Takes in a collection as {@code add} does, and says at certain numbers of articles how long it took and how much memory is used.
 *
 * <p>{@code mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=footnote.app.AddFigure
 * -Dexec.args="target/many.jsonl"}; {@code made-up} behind the file takes made-up vectors for those of the model, which need nearly all of
 * the time.
 */
public final class AddFigure {
    private static final Set<Integer> SHOWN = Set.of(1, 250, 500, 1_000, 2_500, 5_000, 7_500, 10_000);
    private static final int DIMENSION = 384;
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private final long started = System.nanoTime();
    private int taken;

    private AddFigure() {}

    public static void main(String[] arguments) throws IOException {
        Path data = Files.createTempDirectory("footnote-add");
        Settings settings = Settings.of(SettingsFile.parse("add", ""), Map.of());
        Assembly.InsideModels models = Assembly.InsideModels.load(settings.threads(), settings.readerModel());
        if (arguments.length > 1) {
            models = new Assembly.InsideModels(
                    new MadeUpVectors(),
                    models.tokens(),
                    models.reader(),
                    models.scores(),
                    models.followUps(),
                    models.threads());
        }
        try (Assembly assembly = Assembly.open(settings, data, models)) {
            AddFigure figure = new AddFigure();
            try (BulkIngest articles = assembly.bulkIngest(LibraryId.SHARED, (outcome, millis) -> figure.count())) {
                for (Sources.Source source :
                        Sources.of(List.of(arguments[0]), System.in, Assembly.fetcher(assembly.settings()))) {
                    articles.take(source.read());
                }
            }
            say("%d articles in the library", assembly.library().countAll());
        }
        EvalCommand.delete(data);
        System.exit(0);
    }

    private void count() {
        taken++;
        if (SHOWN.contains(taken)) {
            double seconds = (System.nanoTime() - started) / 1e9;
            say(
                    "%6d articles, %6.1f s, heap after collection %4d MB, process %4d MB",
                    taken, seconds, heap(), resident());
        }
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    /** What the process has of the machine's memory; 0 where the system does not say. */
    private static long resident() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException noLinux) {
            return 0;
        }
    }

    private static void say(String format, Object... values) {
        OUT.printf(Locale.ROOT, format + "%n", values);
    }

    /** One vector of unit length per text, the same for the same text. */
    private static final class MadeUpVectors implements EmbeddingModel {
        @Override
        public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
            return Response.from(segments.stream()
                    .map(segment -> vector(segment.text().hashCode()))
                    .toList());
        }

        private static Embedding vector(long seed) {
            Random random = new Random(seed);
            float[] vector = new float[DIMENSION];
            for (int i = 0; i < DIMENSION; i++) {
                vector[i] = (float) random.nextGaussian();
            }
            Embedding embedding = Embedding.from(vector);
            embedding.normalize();
            return embedding;
        }
    }
}
