package footnote.reader;

import dev.langchain4j.model.embedding.EmbeddingModel;
import footnote.model.ArticleKey;
import footnote.model.FoundPassage;
import footnote.model.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Chooses the sentence that answers: by what the span reader points at in it, by its words, and by the kind of thing that is asked for.
 * A yes/no question, which no span answers, is decided by the words and the passage.
 */
public final class SentenceReader implements Reader {
    private static final int VECTORS_KEPT = 20_000;
    /** Compared in place of a blank question. */
    private static final String NOTHING = "?";

    private static final int MOST_COMPARED = 6;

    private final SpanSource spans;
    private final Rarity rarity;
    private final VectorCache vectors;
    private final KnownNames knownNames;

    SentenceReader(SpanSource spans, EmbeddingModel embeddings, Rarity rarity) {
        this.spans = spans;
        this.rarity = rarity;
        this.vectors = new VectorCache(embeddings, VECTORS_KEPT);
        this.knownNames = new KnownNames(vectors);
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

    /** What is measured of the sentences that look best without comparing meanings, which takes time; in no order. */
    List<Measured> measure(String question, List<FoundPassage> passages) {
        List<Measured> best = withoutMeaning(question, passages).stream()
                .sorted(Comparator.comparingDouble((Measured m) -> SentenceWeights.withoutMeaning(m.features()))
                        .reversed())
                .limit(MOST_COMPARED)
                .toList();
        List<String> texts = new ArrayList<>(List.of(question.isBlank() ? NOTHING : question));
        for (Measured measured : best) {
            texts.add(measured.candidate().text());
            texts.add(measured.candidate().textWithBefore());
        }
        List<float[]> meanings = vectors.of(texts);
        List<Measured> all = new ArrayList<>();
        for (int i = 0; i < best.size(); i++) {
            double own = VectorCache.cosine(meanings.get(0), meanings.get(2 * i + 1));
            double near = VectorCache.cosine(meanings.get(0), meanings.get(2 * i + 2));
            all.add(best.get(i).withMeaning(own, near));
        }
        return all;
    }

    /** Each sentence once, though passages overlap. */
    private Collection<Measured> withoutMeaning(String question, List<FoundPassage> passages) {
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
                Measured measured = new Measured(
                        candidate,
                        pointed.at(i),
                        names.unknownShare(),
                        pointed.partsIn(i, shape.list()),
                        candidate.features(pointed.at(i), 0, 0, names.unknownShare()));
                bySentence.merge(key(measured), measured, SentenceReader::likelier);
            }
        }
        return bySentence.values();
    }

    private static String key(Measured measured) {
        ArticleKey article = measured.candidate().passage().article();
        return article.library().value() + "\n" + article.id() + "\n"
                + measured.candidate().sentence();
    }

    private static Measured likelier(Measured a, Measured b) {
        return SentenceWeights.withoutMeaning(a.features()) >= SentenceWeights.withoutMeaning(b.features()) ? a : b;
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
    record Measured(
            Candidate candidate,
            SentenceSpans.Pointed pointed,
            double unknownNames,
            List<Span> parts,
            SentenceFeatures features) {
        Measured withMeaning(double own, double near) {
            return new Measured(
                    candidate, pointed, unknownNames, parts, candidate.features(pointed, own, near, unknownNames));
        }

        /** Of a list, the things of the kind asked for, where the span reader points at one thing only. */
        private List<Span> shown() {
            boolean longer = candidate.shape().list() && candidate.parts().size() > Math.max(1, parts.size());
            return parts.isEmpty() || longer ? candidate.parts() : parts;
        }

        Reading.Find find() {
            return new Reading.Find(
                    candidate.passage(), candidate.sentence(), shown(), SentenceWeights.probability(features));
        }
    }
}
