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
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Chooses the sentence that answers by its words, its meaning, and the kind of thing that is asked for. It was not trained to read;
 * a trained reader takes its place behind the same interface.
 */
public final class SentenceReader implements Reader {
    private static final int MOST_COMPARED = 16;
    private static final int VECTORS_KEPT = 20_000;

    private final Rarity rarity;
    private final VectorCache vectors;
    private final KnownNames knownNames;

    SentenceReader(EmbeddingModel embeddings, Rarity rarity) {
        this.rarity = rarity;
        this.vectors = new VectorCache(embeddings, VECTORS_KEPT);
        this.knownNames = new KnownNames(vectors);
    }

    public SentenceReader(InProcessEmbeddingModel embeddings) {
        this(embeddings, embeddings::rarity);
    }

    @Override
    public Reading read(String question, List<FoundPassage> passages) {
        List<Reading.Find> finds = measure(question, passages).stream()
                .map(Measured::find)
                .sorted(Comparator.comparingDouble(Reading.Find::probability).reversed())
                .toList();
        return new Reading(finds, QuestionShape.of(question, rarity).list());
    }

    /** What is measured of each sentence that may answer, in no order. */
    List<Measured> measure(String question, List<FoundPassage> passages) {
        QuestionShape shape = QuestionShape.of(question, rarity);
        Map<ArticleKey, KnownNames.Known> known = known(shape, passages);
        List<Candidate> candidates = candidates(shape, passages, known);
        List<String> texts = new ArrayList<>();
        texts.add(question);
        for (Candidate candidate : candidates) {
            texts.add(candidate.text());
            texts.add(candidate.textWithBefore());
        }
        List<float[]> meanings = vectors.of(texts);
        List<Measured> measured = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            double own = VectorCache.cosine(meanings.get(0), meanings.get(2 * i + 1));
            double near = VectorCache.cosine(meanings.get(0), meanings.get(2 * i + 2));
            double unknown = known.getOrDefault(candidate.passage().article(), KnownNames.Known.ALL)
                    .unknownShare();
            measured.add(new Measured(candidate, candidate.features(own, near, unknown)));
        }
        return measured;
    }

    /** What each article, as far as its passages were found, knows of the question's names. */
    private Map<ArticleKey, KnownNames.Known> known(QuestionShape shape, List<FoundPassage> passages) {
        Map<ArticleKey, List<FoundPassage>> byArticle =
                passages.stream().collect(Collectors.groupingBy(FoundPassage::article));
        Map<ArticleKey, KnownNames.Known> known = new HashMap<>();
        byArticle.forEach((article, its) -> known.put(article, knownNames.of(shape.names(), its)));
        return known;
    }

    /** The sentences that look best by words alone, each once, though passages overlap. */
    private static List<Candidate> candidates(
            QuestionShape shape, List<FoundPassage> passages, Map<ArticleKey, KnownNames.Known> known) {
        Map<String, Candidate> bySentence = new LinkedHashMap<>();
        List<PassageWords> allWords = passages.stream().map(PassageWords::of).toList();
        List<Set<String>> sentences =
                allWords.stream().flatMap(w -> w.bySentence().stream()).toList();
        for (int rank = 0; rank < passages.size(); rank++) {
            FoundPassage passage = passages.get(rank);
            PassageWords words = allWords.get(rank);
            QuestionShape here = shape.withAliases(
                    known.getOrDefault(passage.article(), KnownNames.Known.ALL).aliases());
            QuestionShape distinct = here.distinctAmong(sentences);
            for (int i = 0; i < passage.sentences().size(); i++) {
                Span sentence = passage.sentences().get(i);
                String key = passage.article().library().value() + "\n"
                        + passage.article().id() + "\n" + sentence;
                Candidate candidate = Candidate.of(here, distinct, passage, words, i, rank);
                bySentence.merge(key, candidate, (a, b) -> a.cheapScore() >= b.cheapScore() ? a : b);
            }
        }
        return bySentence.values().stream()
                .sorted(Comparator.comparingDouble(Candidate::cheapScore).reversed())
                .limit(MOST_COMPARED)
                .toList();
    }

    /** A sentence with all that was measured of it. */
    record Measured(Candidate candidate, SentenceFeatures features) {
        Reading.Find find() {
            return new Reading.Find(
                    candidate.passage(),
                    candidate.sentence(),
                    candidate.parts(),
                    SentenceWeights.probability(features));
        }
    }
}
