package footnote.reader;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import footnote.model.TokenCounter;
import java.util.List;

/**
 * An embedding model that needs no model: each stem of a text adds to one of 384 places, and the sum has unit length. Texts that share
 * words are near each other; the same text always gets the same vector. A token is a word.
 */
public final class FakeEmbedder implements EmbeddingModel, TokenCounter {
    private static final int DIMENSION = 384;

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
        return Response.from(segments.stream()
                .map(segment -> Embedding.from(vector(segment.text())))
                .toList());
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public int count(String text) {
        return Words.in(text).size();
    }

    private static float[] vector(String text) {
        float[] vector = new float[DIMENSION];
        vector[0] = 0.1f;
        for (Words.Word word : Words.in(text)) {
            vector[Math.floorMod(Words.stem(word.text()).hashCode(), DIMENSION)] += 1;
        }
        double length = 0;
        for (float value : vector) {
            length += value * value;
        }
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) (vector[i] / Math.sqrt(length));
        }
        return vector;
    }
}
