package footnote.reader;

import dev.langchain4j.model.embedding.EmbeddingModel;
import footnote.model.ArticleKey;
import footnote.model.FoundPassage;
import footnote.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Chooses the sentence that answers: by what the span reader points at in it, by its words, and by the kind of thing that is asked for.
 * A yes/no question, which no span answers, is decided by the words and the passage.
 */
public final class SentenceReader implements Reader {
    private static final int VECTORS_KEPT = 20_000;
    private static final double MOST_LOGIT = 10;

    private final SpanSource spans;
    private final Rarity rarity;
    private final KnownNames knownNames;

    SentenceReader(SpanSource spans, EmbeddingModel embeddings, Rarity rarity) {
        this.spans = spans;
        this.rarity = rarity;
        this.knownNames = new KnownNames(new VectorCache(embeddings, VECTORS_KEPT));
    }

    /** Over a span reader that may still be loading. */
    public SentenceReader(Supplier<SpanReader> spans, InProcessEmbeddingModel embeddings) {
        this((question, texts) -> spans.get().spans(question, texts), embeddings, embeddings::rarity);
    }

    @Override
    public Reading read(String question, List<FoundPassage> passages) {
        List<Reading.Find> finds = measure(question, passages).stream()
                .map(Measured::find)
                .sorted(Comparator.comparingDouble(Reading.Find::probability).reversed())
                .toList();
        return new Reading(finds, AskedFor.severalThings(question) || AskedFor.reasonOrManner(question));
    }

    /** What is measured of each sentence, in no order; each once, though passages overlap. */
    List<Measured> measure(String question, List<FoundPassage> passages) {
        QuestionShape shape = QuestionShape.of(question, rarity);
        Map<ArticleKey, KnownNames.Known> known = known(shape, passages);
        List<PassageSpans> read = spans.spans(
                question,
                passages.stream()
                        .map(p -> new SpanSource.Titled(p.details().title(), p.text()))
                        .toList());
        List<PassageWords> words = passages.stream().map(PassageWords::of).toList();
        List<Set<String>> sentences =
                words.stream().flatMap(w -> w.bySentence().stream()).toList();
        Map<String, Measured> bySentence = new LinkedHashMap<>();
        for (int rank = 0; rank < passages.size(); rank++) {
            FoundPassage passage = passages.get(rank);
            KnownNames.Known names = known.getOrDefault(passage.article(), KnownNames.Known.ALL);
            QuestionShape here = shape.withAliases(names.aliases());
            QuestionShape distinct = here.distinctAmong(sentences);
            SentenceSpans pointed = SentenceSpans.of(passage, read.get(rank));
            for (int i = 0; i < passage.sentences().size(); i++) {
                Candidate candidate = Candidate.of(here, distinct, passage, words.get(rank), i, rank);
                Optional<PassageSpans.Scored> best = pointed.bestIn(i);
                SentenceFeatures features = candidate.features(
                        scaled(best.map(PassageSpans.Scored::probability).orElse(0.0)),
                        scaled(read.get(rank).probability()),
                        names.unknownShare());
                Measured measured = new Measured(candidate, features, pointed.partsIn(i, shape.list()));
                bySentence.merge(key(measured), measured, SentenceReader::likelier);
            }
        }
        return List.copyOf(bySentence.values());
    }

    /** A probability's logit, moved to 0..1. */
    private static double scaled(double probability) {
        double logit = Math.log(probability / (1 - probability));
        return (Math.max(-MOST_LOGIT, Math.min(MOST_LOGIT, logit)) + MOST_LOGIT) / (2 * MOST_LOGIT);
    }

    private static String key(Measured measured) {
        ArticleKey article = measured.candidate().passage().article();
        return article.library().value() + "\n" + article.id() + "\n"
                + measured.candidate().sentence();
    }

    private static Measured likelier(Measured a, Measured b) {
        return SentenceWeights.probability(a.features()) >= SentenceWeights.probability(b.features()) ? a : b;
    }

    /** What each article, as far as its passages were found, knows of the question's names. */
    private Map<ArticleKey, KnownNames.Known> known(QuestionShape shape, List<FoundPassage> passages) {
        Map<ArticleKey, List<FoundPassage>> byArticle =
                passages.stream().collect(Collectors.groupingBy(FoundPassage::article));
        Map<ArticleKey, KnownNames.Known> known = new HashMap<>();
        byArticle.forEach((article, its) -> known.put(article, knownNames.of(shape.names(), its)));
        return known;
    }

    /**
     * A sentence with all that was measured of it.
     *
     * @param parts what the span reader points at in it, in the article's text
     */
    record Measured(Candidate candidate, SentenceFeatures features, List<Span> parts) {
        Reading.Find find() {
            return new Reading.Find(
                    candidate.passage(),
                    candidate.sentence(),
                    parts.isEmpty() ? new ArrayList<>(candidate.parts()) : parts,
                    SentenceWeights.probability(features));
        }
    }
}
