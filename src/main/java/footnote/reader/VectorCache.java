package footnote.reader;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** Vectors of short texts, the last used ones kept: the sentences of an article are read again for every question about it. */
final class VectorCache {
    private final EmbeddingModel model;
    private final Map<String, float[]> kept;
    /** The model uses all processors for one call, so that calls at a time would only make all of them late. */
    private final ReentrantLock making = new ReentrantLock(true);

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
        Map<String, float[]> fresh = missing(texts).isEmpty() ? Map.of() : made(texts);
        List<float[]> vectors = new ArrayList<>();
        for (String text : texts) {
            float[] vector = fresh.get(text);
            vectors.add(vector != null ? vector : again(text));
        }
        return vectors;
    }

    private Map<String, float[]> made(List<String> texts) {
        making.lock();
        try {
            List<String> missing = missing(texts);
            Map<String, float[]> fresh = new LinkedHashMap<>();
            if (!missing.isEmpty()) {
                var made = model.embedAll(
                                missing.stream().map(TextSegment::from).toList())
                        .content();
                for (int i = 0; i < missing.size(); i++) {
                    fresh.put(missing.get(i), made.get(i).vector());
                }
            }
            synchronized (kept) {
                kept.putAll(fresh);
            }
            return fresh;
        } finally {
            making.unlock();
        }
    }

    private List<String> missing(List<String> texts) {
        return texts.stream().distinct().filter(t -> lookUp(t) == null).toList();
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
