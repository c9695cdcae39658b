package footnote.ingest;

import footnote.model.ArticleDetails;
import footnote.model.Submission;
import footnote.model.UnusableSubmission;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Element;

/**
 * Scores the reading of web pages on annotated ones, beside simpler ways to read them.
 *
 * <p>{@code mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=footnote.ingest.ExtractionBenchmark
 * -Dexec.args="SET"}. SET is a .zip with segments to keep and to drop, as trafilatura's tests have them, or a folder with whole
 * texts, as article-extraction-benchmark has it. With {@code --misses} behind it, what went wrong is listed as well.
 */
public final class ExtractionBenchmark {
    private static final SubmissionReader READER = new SubmissionReader(IngestSettings.standard());
    private static final ArticleCleaner CLEANER = new ArticleCleaner(Clock.systemUTC());

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final boolean misses;

    private ExtractionBenchmark(boolean misses) {
        this.misses = misses;
    }

    public static void main(String[] arguments) throws IOException {
        ExtractionBenchmark benchmark =
                new ExtractionBenchmark(List.of(arguments).contains("--misses"));
        Path set = Path.of(arguments.length == 0 ? "" : arguments[0]);
        if (set.toString().endsWith(".zip") && set.toFile().isFile()) {
            List<AnnotatedPages.Page> pages = AnnotatedPages.segments(set);
            benchmark.segments(pages);
            benchmark.details(pages);
        } else if (set.resolve("ground-truth.json").toFile().isFile()) {
            benchmark.wholeTexts(AnnotatedPages.wholeTexts(set));
        } else {
            benchmark.out.println("Name a .zip with evaldata.json, or a folder with ground-truth.json and html/.");
        }
    }

    private static Map<String, Function<byte[], String>> ways() {
        Map<String, Function<byte[], String>> ways = new LinkedHashMap<>();
        ways.put("the file itself", ExtractionBenchmark::decoded);
        ways.put("all text of the body", content -> HtmlText.of(decoded(content)));
        ways.put("readability4j", ExtractionBenchmark::readability);
        ways.put("Footnote", content -> read(content).text());
        return ways;
    }

    private void segments(List<AnnotatedPages.Page> pages) {
        out.println("| way | precision | recall | accuracy | F | F half 0 | F half 1 | ms, median | ms, p95 |");
        out.println("|---|---|---|---|---|---|---|---|---|");
        ways().forEach((name, way) -> {
            SegmentScore[] halves = {SegmentScore.NONE, SegmentScore.NONE};
            double[] times = new double[pages.size()];
            for (int i = 0; i < times.length; i++) {
                AnnotatedPages.Page page = pages.get(i);
                long start = System.nanoTime();
                String text = way.apply(page.content());
                times[i] = (System.nanoTime() - start) / 1e6;
                halves[page.half()] = halves[page.half()].plus(SegmentScore.of(text, page.kept(), page.dropped()));
                listMisses(name, page, text);
            }
            out.printf(
                    Locale.ROOT,
                    "| %s | %s | %.4f | %.4f | %s |%n",
                    name,
                    halves[0].plus(halves[1]),
                    halves[0].f(),
                    halves[1].f(),
                    times(times));
        });
    }

    private void listMisses(String name, AnnotatedPages.Page page, String text) {
        if (!misses || !name.equals("Footnote")) {
            return;
        }
        String plain = SegmentScore.plain(text);
        page.kept().stream()
                .filter(s -> !plain.contains(SegmentScore.plain(s)))
                .forEach(s -> out.println("lost\t" + page.half() + "\t" + page.name() + "\t" + s));
        page.dropped().stream()
                .filter(s -> plain.contains(SegmentScore.plain(s)))
                .forEach(s -> out.println("leaked\t" + page.half() + "\t" + page.name() + "\t" + s));
    }

    private void details(List<AnnotatedPages.Page> pages) {
        DetailsScore score = new DetailsScore();
        for (AnnotatedPages.Page page : pages) {
            if (page.annotated()) {
                ArticleDetails told = read(page.content()).details();
                score.add(page, told);
                listWrong(page, told);
            }
        }
        out.println();
        out.println("| detail | right | precision | recall | F |");
        out.println("|---|---|---|---|---|");
        score.rows().forEach(out::println);
    }

    private void listWrong(AnnotatedPages.Page page, ArticleDetails told) {
        if (misses && !DetailsScore.isTitle(page, told)) {
            out.println("title\t" + page.name() + "\t" + page.title() + "\t" + told.title());
        }
        if (misses && !DetailsScore.isAuthor(page, told)) {
            out.println("author\t" + page.name() + "\t" + page.author() + "\t" + told.author());
        }
        if (misses && !DetailsScore.isDate(page, told)) {
            out.println("date\t" + page.name() + "\t" + page.date() + "\t" + told.date());
        }
    }

    private void wholeTexts(List<AnnotatedPages.WholePage> pages) {
        out.println("| way | precision | recall | F1 | ms, median | ms, p95 |");
        out.println("|---|---|---|---|---|---|");
        ways().forEach((name, way) -> {
            List<ShingleScore> scores = new ArrayList<>();
            double[] times = new double[pages.size()];
            for (int i = 0; i < times.length; i++) {
                long start = System.nanoTime();
                String text = way.apply(pages.get(i).content());
                times[i] = (System.nanoTime() - start) / 1e6;
                scores.add(ShingleScore.of(pages.get(i).body(), text));
            }
            out.printf("| %s | %s | %s |%n", name, ShingleScore.mean(scores), times(times));
        });
    }

    private static String times(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT, "%.1f | %.1f", sorted[sorted.length / 2], sorted[(int) (sorted.length * 0.95)]);
    }

    /** The library throws on some pages; that counts as finding nothing. */
    @SuppressWarnings("IllegalCatch")
    private static String readability(byte[] content) {
        try {
            Element article = new Readability4J("https://page.invalid/", HtmlParsing.parse(decoded(content)))
                    .parse()
                    .getArticleContent();
            return article == null ? "" : HtmlText.of(article);
        } catch (RuntimeException e) {
            return "";
        }
    }

    static String decoded(byte[] content) {
        try {
            return TextDecoder.decode(content);
        } catch (UnusableSubmission e) {
            return "";
        }
    }

    /** As the program takes in a file; a refused page is one without text. */
    private static CleanArticle read(byte[] content) {
        Reading reading = READER.read(
                        new Submission.FileContent("benchmark", ArticleDetails.UNKNOWN, "page.html", content))
                .get(0);
        try {
            return reading instanceof Reading.Read page
                    ? CLEANER.clean(page.article())
                    : new CleanArticle(ArticleDetails.UNKNOWN, "");
        } catch (UnusableSubmission e) {
            return new CleanArticle(ArticleDetails.UNKNOWN, "");
        }
    }
}
