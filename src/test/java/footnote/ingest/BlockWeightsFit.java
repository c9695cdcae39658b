package footnote.ingest;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Fits the weights of {@link BlockWeights} on annotated pages, says how well they do on pages kept apart, and writes them.
 *
 * <p>{@code mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=footnote.ingest.BlockWeightsFit
 * -Dexec.args="SET.zip src/main/resources/footnote/ingest/block-weights.tsv"}
 */
public final class BlockWeightsFit {
    private static final int FEWEST_PAGES = 4;
    private static final int FOLDS = 5;
    private static final double LEAST = 0.02;
    private static final double[] LIKELY = {0.4, 0.5, 0.6, 0.7};

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<LabelledBlocks> pages = new ArrayList<>();

    private BlockWeightsFit() {}

    public static void main(String[] arguments) throws IOException {
        BlockWeightsFit fit = new BlockWeightsFit();
        for (AnnotatedPages.Page page : AnnotatedPages.segments(Path.of(arguments[0]))) {
            fit.pages.add(new LabelledBlocks(page, fit.numbers));
        }
        fit.reportHalves();
        fit.reportFolds();
        fit.write(Path.of(arguments[1]));
    }

    private void reportHalves() {
        for (int half = 0; half < 2; half++) {
            int own = half;
            List<LabelledBlocks> mine = only(page -> page.page().half() == own);
            List<LabelledBlocks> other = only(page -> page.page().half() != own);
            double[] weights = fit(mine);
            out.printf(
                    "fitted on half %d: %s | on the other half: %s%n",
                    half, segments(mine, weights, 0.5), segments(other, weights, 0.5));
        }
    }

    /** Each page is read with weights that were fitted without it. */
    private void reportFolds() {
        SegmentScore[] segments = new SegmentScore[LIKELY.length];
        List<List<ShingleScore>> whole = new ArrayList<>();
        for (int i = 0; i < LIKELY.length; i++) {
            segments[i] = SegmentScore.NONE;
            whole.add(new ArrayList<>());
        }
        for (int f = 0; f < FOLDS; f++) {
            int fold = f;
            double[] weights = fit(only(page -> fold(page) != fold));
            List<LabelledBlocks> apart = only(page -> fold(page) == fold);
            for (int i = 0; i < LIKELY.length; i++) {
                segments[i] = segments[i].plus(segments(apart, weights, LIKELY[i]));
                for (LabelledBlocks page : apart) {
                    String stated = page.statedBody();
                    if (!stated.isEmpty()) {
                        whole.get(i).add(ShingleScore.of(stated, page.kept(weights, LIKELY[i])));
                    }
                }
            }
        }
        for (int i = 0; i < LIKELY.length; i++) {
            out.printf(
                    Locale.ROOT,
                    "%d parts in turn, from %.1f: segments %s | whole texts of %d pages %s%n",
                    FOLDS,
                    LIKELY[i],
                    segments[i],
                    whole.get(i).size(),
                    ShingleScore.mean(whole.get(i)));
        }
    }

    private List<LabelledBlocks> only(Predicate<LabelledBlocks> wanted) {
        return pages.stream().filter(wanted).toList();
    }

    private static int fold(LabelledBlocks page) {
        return Math.floorMod(page.page().name().hashCode() / 7, FOLDS);
    }

    private static SegmentScore segments(List<LabelledBlocks> pages, double[] weights, double from) {
        return pages.stream()
                .map(page -> SegmentScore.of(
                        page.kept(weights, from),
                        page.page().kept(),
                        page.page().dropped()))
                .reduce(SegmentScore.NONE, SegmentScore::plus);
    }

    /** Only features that several pages have: what one page has is no rule. */
    private double[] fit(List<LabelledBlocks> pages) {
        int[] count = new int[numbers.size()];
        List<SparseLogisticFit.Example> examples = new ArrayList<>();
        for (LabelledBlocks page : pages) {
            List<SparseLogisticFit.Example> own = page.examples();
            own.stream()
                    .flatMapToInt(example -> java.util.Arrays.stream(example.features()))
                    .distinct()
                    .forEach(feature -> count[feature]++);
            examples.addAll(own);
        }
        boolean[] allowed = new boolean[count.length];
        for (int i = 0; i < count.length; i++) {
            allowed[i] = count[i] >= FEWEST_PAGES;
        }
        return SparseLogisticFit.fit(examples, allowed);
    }

    private void write(Path file) throws IOException {
        double[] weights = fit(pages);
        List<String> lines = new ArrayList<>();
        new TreeMap<>(numbers).forEach((name, number) -> {
            if (Math.abs(weights[number]) >= LEAST) {
                lines.add(String.format(Locale.ROOT, "%s\t%.2f", name, weights[number]));
            }
        });
        Files.write(file, lines, StandardCharsets.UTF_8);
        out.printf("%d weights written%n", lines.size());
    }
}
