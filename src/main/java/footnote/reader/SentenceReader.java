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
        QuestionShape shape = QuestionShape.of(question, rarity);
        List<Candidate> candidates = candidates(shape, passages);
        Map<ArticleKey, Double> unknown = unknownNames(shape, passages, candidates);
        List<String> texts = new ArrayList<>();
        texts.add(question);
        candidates.forEach(c -> texts.add(c.text()));
        List<float[]> meanings = vectors.of(texts);
        List<Reading.Find> finds = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            double meaning = VectorCache.cosine(meanings.get(0), meanings.get(i + 1));
            double unknownShare = unknown.getOrDefault(candidate.passage().article(), 0.0);
            double probability = SentenceWeights.probability(candidate.features(meaning, unknownShare));
            finds.add(new Reading.Find(candidate.passage(), candidate.sentence(), candidate.parts(), probability));
        }
        finds.sort(Comparator.comparingDouble(Reading.Find::probability).reversed());
        return new Reading(finds, shape.list());
    }

    /** The sentences that look best by words alone, each once, though passages overlap. */
    private static List<Candidate> candidates(QuestionShape shape, List<FoundPassage> passages) {
        Map<String, Candidate> bySentence = new LinkedHashMap<>();
        for (int rank = 0; rank < passages.size(); rank++) {
            FoundPassage passage = passages.get(rank);
            PassageWords words = PassageWords.of(passage);
            for (int i = 0; i < passage.sentences().size(); i++) {
                Span sentence = passage.sentences().get(i);
                String key = passage.article().library().value() + "\n"
                        + passage.article().id() + "\n" + sentence;
                Candidate candidate = Candidate.of(shape, passage, words, i, rank);
                bySentence.merge(key, candidate, (a, b) -> a.cheapScore() >= b.cheapScore() ? a : b);
            }
        }
        return bySentence.values().stream()
                .sorted(Comparator.comparingDouble(Candidate::cheapScore).reversed())
                .limit(MOST_COMPARED)
                .toList();
    }

    private Map<ArticleKey, Double> unknownNames(
            QuestionShape shape, List<FoundPassage> passages, List<Candidate> candidates) {
        Map<ArticleKey, Double> unknown = new HashMap<>();
        for (Candidate candidate : candidates) {
            ArticleKey article = candidate.passage().article();
            if (!unknown.containsKey(article)) {
                List<FoundPassage> ofArticle = passages.stream()
                        .filter(p -> p.article().equals(article))
                        .toList();
                unknown.put(article, knownNames.unknownShare(shape.names(), ofArticle));
            }
        }
        return unknown;
    }

    /** The stems of a passage, sentence by sentence. */
    private record PassageWords(List<Set<String>> bySentence, Set<String> frame, Set<String> all) {
        static PassageWords of(FoundPassage passage) {
            List<Set<String>> bySentence = passage.sentences().stream()
                    .map(s -> Words.stems(passage.textOf(s)))
                    .toList();
            Set<String> frame = Words.stems(
                    passage.details().title() + " " + passage.passage().heading());
            Set<String> all = bySentence.stream().flatMap(Set::stream).collect(Collectors.toSet());
            all.addAll(frame);
            return new PassageWords(bySentence, frame, all);
        }

        Set<String> near(int sentence) {
            Set<String> near =
                    bySentence.subList(Math.max(0, sentence - 1), Math.min(bySentence.size(), sentence + 2)).stream()
                            .flatMap(Set::stream)
                            .collect(Collectors.toSet());
            near.addAll(frame);
            return near;
        }
    }

    /** One sentence with what could be measured of it without a model. */
    private record Candidate(
            FoundPassage passage, Span sentence, List<Span> parts, boolean kindAsked, double[] shares, double rank) {

        static Candidate of(QuestionShape shape, FoundPassage passage, PassageWords words, int index, int rank) {
            Span sentence = passage.sentences().get(index);
            double[] shares = {
                shape.shareIn(words.bySentence().get(index)),
                shape.shareIn(words.near(index)),
                shape.shareIn(words.all())
            };
            List<Span> parts = newParts(shape, passage.textOf(sentence)).stream()
                    .map(part -> part.shifted(sentence.start()))
                    .toList();
            return new Candidate(passage, sentence, parts, shape.kind().isSpecific(), shares, 1.0 / (rank + 1));
        }

        /** Things of the kind asked for that the question does not name itself. */
        private static List<Span> newParts(QuestionShape shape, String sentence) {
            return shape.kind().in(sentence).stream()
                    .filter(part -> !shape.stems().keySet().containsAll(Words.stems(part.of(sentence)))
                            || Words.stems(part.of(sentence)).isEmpty())
                    .toList();
        }

        String text() {
            return passage.textOf(sentence);
        }

        double cheapScore() {
            return 2 * shares[0] + shares[1] + 0.5 * shares[2] + (parts.isEmpty() ? 0 : 0.6) + 0.3 * rank;
        }

        SentenceFeatures features(double meaning, double unknownNames) {
            double present = kindAsked && !parts.isEmpty() ? 1 : 0;
            double absent = kindAsked && parts.isEmpty() ? 1 : 0;
            return new SentenceFeatures(meaning, shares[0], shares[1], shares[2], present, absent, unknownNames, rank);
        }
    }
}
