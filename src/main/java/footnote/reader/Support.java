package footnote.reader;

import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.List;
import java.util.Set;

/** Judges whether a stretch of an article supports a sentence in other words. Safe for use by several threads. */
public final class Support {
    private static final int VECTORS_KEPT = 2_000;
    private static final double UNRELATED = 0.45;

    private final VectorCache vectors;

    public Support(EmbeddingModel embeddings) {
        this.vectors = new VectorCache(embeddings, VECTORS_KEPT);
    }

    /**
     * Scores each piece of evidence.
     *
     * @return one number per piece, 0 (unrelated) to 1 (says the same): the mean of nearness in meaning and of the share of the
     *     sentence's words that stand in the evidence
     */
    public List<Double> of(String sentence, List<String> evidence) {
        if (evidence.isEmpty()) {
            return List.of();
        }
        float[] meaning = vectors.of(List.of(sentence)).get(0);
        List<float[]> meanings = vectors.of(evidence);
        Set<String> words = Words.stems(sentence);
        return java.util.stream.IntStream.range(0, evidence.size())
                .mapToObj(i -> {
                    double near = (VectorCache.cosine(meaning, meanings.get(i)) - UNRELATED) / (1 - UNRELATED);
                    return (Math.max(0, Math.min(1, near)) + share(words, Words.stems(evidence.get(i)))) / 2;
                })
                .toList();
    }

    private static double share(Set<String> words, Set<String> evidence) {
        return words.isEmpty()
                ? 0
                : (double) words.stream().filter(evidence::contains).count() / words.size();
    }
}
