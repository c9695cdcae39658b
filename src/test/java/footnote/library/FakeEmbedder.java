package footnote.library;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Texts that share words are near: each word has its place among 384, found by its hash. Unit length, and the same every time. */
public final class FakeEmbedder implements EmbeddingModel {
    private static final int DIMENSION = 384;

    private final AtomicInteger texts = new AtomicInteger();

    /** How many texts were encoded so far. */
    public int texts() {
        return texts.get();
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
        texts.addAndGet(segments.size());
        return Response.from(segments.stream()
                .map(TextSegment::text)
                .map(FakeEmbedder::vector)
                .toList());
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    private static Embedding vector(String text) {
        float[] counts = new float[DIMENSION];
        counts[0] = 0.01f;
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                counts[1 + Math.floorMod(word.hashCode(), DIMENSION - 1)]++;
            }
        }
        Embedding embedding = Embedding.from(counts);
        embedding.normalize();
        return embedding;
    }
}
