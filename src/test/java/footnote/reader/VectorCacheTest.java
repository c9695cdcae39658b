package footnote.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import footnote.library.FakeEmbedder;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class VectorCacheTest {
    private final RecordingModel model = new RecordingModel();
    private final VectorCache vectors = new VectorCache(model, 2);

    @Test
    void givesOneVectorPerTextInOrder() {
        List<float[]> three = vectors.of(List.of("a", "b", "a"));

        assertThat(three).containsExactly(of("a"), of("b"), of("a"));
        assertThat(model.asked).containsExactly("a", "b");
    }

    @Test
    void asksTheModelOnceForAText() {
        vectors.of(List.of("a", "b"));

        List<float[]> again = vectors.of(List.of("b", "a"));

        assertThat(again).containsExactly(of("b"), of("a"));
        assertThat(model.asked).containsExactly("a", "b");
    }

    @Test
    void forgetsWhatWasNotUsedForLongest() {
        vectors.of(List.of("a", "b"));
        vectors.of(List.of("a"));
        vectors.of(List.of("c"));

        vectors.of(List.of("a"));
        vectors.of(List.of("b"));

        assertThat(model.asked).containsExactly("a", "b", "c", "b");
    }

    @Test
    void givesAllVectorsOfMoreTextsThanItKeeps() {
        List<float[]> many = vectors.of(List.of("a", "b", "c", "d"));

        assertThat(many).containsExactly(of("a"), of("b"), of("c"), of("d"));
        assertThat(vectors.of(List.of("d", "a", "c", "b"))).containsExactly(of("d"), of("a"), of("c"), of("b"));
    }

    @Test
    void asksNothingForNothing() {
        assertThat(vectors.of(List.of())).isEmpty();
        assertThat(model.asked).isEmpty();
    }

    @Test
    void cosineOfUnitVectorsIsTheirProduct() {
        assertThat(VectorCache.cosine(of("fire at sea"), of("sea at fire"))).isCloseTo(1, Offset.offset(1e-5));
        assertThat(VectorCache.cosine(new float[] {1, 0}, new float[] {0, 1})).isZero();
    }

    private static float[] of(String text) {
        return new FakeEmbedder().embed(text).content().vector();
    }

    /** Remembers what it was asked. */
    private static final class RecordingModel implements EmbeddingModel {
        private final List<String> asked = new ArrayList<>();

        @Override
        public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
            segments.forEach(segment -> asked.add(segment.text()));
            return new FakeEmbedder().embedAll(segments);
        }
    }
}
