package footnote.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.ingest.IngestSettings;
import footnote.ingest.PassageSplitter;
import footnote.model.Article;
import footnote.model.ArticleDetails;
import footnote.model.ArticleKey;
import footnote.model.FoundPassage;
import footnote.model.LibraryId;
import footnote.model.Passage;
import footnote.model.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/**
 * Fits the weights of {@link SentenceWeights} on files in SQuAD's format: each paragraph is an article of its own, its sentences are
 * the candidates, and the one that holds the answer is right. Prints the weights and how well they do on paragraphs kept apart.
 *
 * <p>{@code mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=footnote.reader.SentenceWeightsFit
 * -Dexec.args="READER.onnx QUESTIONS FILE.json.gz..."}. The reader must not have been trained on these files.
 */
public final class SentenceWeightsFit {
    private static final int NEIGHBOURS = 7;
    private static final LibraryId LIBRARY = new LibraryId("fit");

    private SentenceWeightsFit() {}

    public static void main(String[] arguments) throws IOException {
        int most = Integer.parseInt(arguments[1]);
        List<Row> train = new ArrayList<>();
        List<Row> held = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        InProcessEmbeddingModel model = InProcessEmbeddingModel.load(threads);
        SpanReader spans = SpanReader.load(Path.of(arguments[0]), 2);
        SentenceReader reader = new SentenceReader(() -> spans, model);
        PassageSplitter splitter = new PassageSplitter(model, IngestSettings.standard());
        for (int f = 2; f < arguments.length; f++) {
            List<Asked> all = questions(Path.of(arguments[f]), splitter);
            java.util.Collections.shuffle(all, new Random(7));
            for (Asked asked : all.subList(0, Math.min(most, all.size()))) {
                (Math.floorMod(asked.paragraph().hashCode(), 4) == 0 ? held : train).add(row(reader, asked));
            }
        }
        threads.shutdown();
        LogisticRegression fit = LogisticRegression.fit(
                train.stream().flatMap(r -> r.examples().stream()).toList());
        report(
                fit,
                train,
                held,
                new PrintStream(
                        new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8));
    }

    private static void report(LogisticRegression fit, List<Row> train, List<Row> held, PrintStream out) {
        out.println("weights " + java.util.Arrays.toString(fit.weights()) + " bias " + fit.bias());
        for (boolean trained : new boolean[] {true, false}) {
            List<Row> rows = trained ? train : held;
            long answerable = rows.stream().filter(Row::answerable).count();
            long right = rows.stream()
                    .filter(Row::answerable)
                    .filter(r -> r.bestIsRight(fit))
                    .count();
            out.printf(
                    java.util.Locale.ROOT,
                    "%s: %d questions, right sentence %.3f of %d answerable, AUROC of answerability %.3f, answer from %.2f%n",
                    trained ? "fitted on" : "kept apart",
                    rows.size(),
                    (double) right / answerable,
                    answerable,
                    auroc(rows, fit),
                    bestThreshold(rows, fit));
        }
    }

    /** The probability from which answering gives the most right outcomes: a right sentence, or rightly none. */
    private static double bestThreshold(List<Row> rows, LogisticRegression fit) {
        double best = 0;
        long most = -1;
        for (double threshold = 0.05; threshold < 0.95; threshold += 0.01) {
            double from = Math.log(threshold / (1 - threshold));
            long right = rows.stream()
                    .filter(r -> r.best(fit) >= from ? r.answerable() && r.bestIsRight(fit) : !r.answerable())
                    .count();
            if (right > most) {
                most = right;
                best = threshold;
            }
        }
        return best;
    }

    private static double auroc(List<Row> rows, LogisticRegression fit) {
        double wins = 0;
        double pairs = 0;
        for (Row yes : rows) {
            for (Row no : rows) {
                if (yes.answerable() && !no.answerable()) {
                    double difference = yes.best(fit) - no.best(fit);
                    wins += difference > 0 ? 1 : difference == 0 ? 0.5 : 0;
                    pairs++;
                }
            }
        }
        return pairs == 0 ? 0 : wins / pairs;
    }

    private static Row row(SentenceReader reader, Asked asked) {
        List<LogisticRegression.Example> examples = new ArrayList<>();
        for (SentenceReader.Measured measured : reader.measure(asked.question(), asked.passages())) {
            Span sentence = measured.candidate().sentence();
            boolean right = measured.candidate().passage().article().equals(asked.own())
                    && asked.answers().stream().anyMatch(sentence::contains);
            examples.add(new LogisticRegression.Example(measured.features().values(), right));
        }
        return new Row(examples, !asked.answers().isEmpty());
    }

    private static List<Asked> questions(Path file, PassageSplitter splitter) throws IOException {
        List<Asked> all = new ArrayList<>();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            List<Paragraph> paragraphs = new ArrayList<>();
            for (JsonNode article : new ObjectMapper().readTree(in).path("data")) {
                article.path("paragraphs").forEach(p -> paragraphs.add(Paragraph.of(p, splitter)));
            }
            paragraphs.forEach(own -> questions(own, paragraphs, all));
        }
        return all;
    }

    /** Each question over its own paragraph and the nearest others of the file, as a search brings them; some without their own. */
    private static void questions(Paragraph own, List<Paragraph> paragraphs, List<Asked> all) {
        for (JsonNode question : own.json().path("qas")) {
            String text = question.path("question").asText();
            List<Span> answers = new ArrayList<>();
            question.path("answers")
                    .forEach(a -> answers.add(new Span(
                            a.path("answer_start").asInt(),
                            a.path("answer_start").asInt()
                                    + a.path("text").asText().length())));
            boolean without = !answers.isEmpty() && Math.floorMod(text.hashCode(), 5) == 0;
            List<Paragraph> nearest = new ArrayList<>(paragraphs);
            java.util.Set<String> asked = Words.stems(text);
            nearest.sort(java.util.Comparator.comparingLong(p -> -p.shared(asked)));
            List<Paragraph> read = nearest.stream()
                    .filter(p -> !p.text().equals(own.text())
                            && answers.stream().noneMatch(a -> p.text().contains(a.of(own.text()))))
                    .limit(NEIGHBOURS)
                    .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
            if (!without) {
                read.add(own);
            }
            read.sort(java.util.Comparator.comparingLong(p -> -p.shared(asked)));
            List<FoundPassage> passages =
                    read.stream().flatMap(p -> p.passages().stream()).toList();
            if (!passages.isEmpty()) {
                all.add(new Asked(
                        text,
                        own.text(),
                        passages,
                        without ? List.of() : answers,
                        own.passages().get(0).article()));
            }
        }
    }

    private record Paragraph(JsonNode json, String text, List<FoundPassage> passages, java.util.Set<String> stems) {
        static Paragraph of(JsonNode json, PassageSplitter splitter) {
            String text = json.path("context").asText();
            return new Paragraph(json, text, SentenceWeightsFit.passages(text, splitter), Words.stems(text));
        }

        long shared(java.util.Set<String> asked) {
            return asked.stream().filter(stems::contains).count();
        }
    }

    private static List<FoundPassage> passages(String text, PassageSplitter splitter) {
        ArticleKey key = new ArticleKey(LIBRARY, "p" + text.hashCode());
        List<Passage> passages = splitter.split(new Article(key, ArticleDetails.UNKNOWN, text, "fit"));
        return passages.stream()
                .map(p -> new FoundPassage(
                        key, ArticleDetails.UNKNOWN, p, p.span().of(text), 1.0 / (p.number() + 1)))
                .toList();
    }

    private record Asked(
            String question, String paragraph, List<FoundPassage> passages, List<Span> answers, ArticleKey own) {}

    private record Row(List<LogisticRegression.Example> examples, boolean answerable) {
        double best(LogisticRegression fit) {
            return examples.stream()
                    .mapToDouble(e -> fit.score(e.values()))
                    .max()
                    .orElse(-100);
        }

        boolean bestIsRight(LogisticRegression fit) {
            return examples.stream()
                    .max((a, b) -> Double.compare(fit.score(a.values()), fit.score(b.values())))
                    .map(LogisticRegression.Example::right)
                    .orElse(false);
        }
    }
}
