package footnote.reader;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Vectors of short texts, the last used ones kept: the sentences of an article are read again for every question about it. */
final class VectorCache {
    private final EmbeddingModel model;
    private final Map<String, float[]> kept;

    VectorCache(EmbeddingModel model, int most) {
        this.model = model;
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
                return size() > most;
            }
        };
    }

    /** One vector of unit length per text, in order; those that are not kept are made at once, in parallel. */
    List<float[]> of(List<String> texts) {
        List<String> missing =
                texts.stream().distinct().filter(t -> lookUp(t) == null).toList();
        Map<String, float[]> fresh = new LinkedHashMap<>();
        if (!missing.isEmpty()) {
            var made = model.embedAll(missing.stream().map(TextSegment::from).toList())
                    .content();
            for (int i = 0; i < missing.size(); i++) {
                fresh.put(missing.get(i), made.get(i).vector());
            }
            synchronized (kept) {
                kept.putAll(fresh);
            }
        }
        List<float[]> vectors = new ArrayList<>();
        for (String text : texts) {
            float[] vector = fresh.get(text);
            vectors.add(vector != null ? vector : again(text));
        }
        return vectors;
    }

    private float[] again(String text) {
        float[] vector = lookUp(text);
        return vector != null ? vector : model.embed(text).content().vector();
    }

    private float @org.jspecify.annotations.Nullable [] lookUp(String text) {
        synchronized (kept) {
            return kept.get(text);
        }
    }

    static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
