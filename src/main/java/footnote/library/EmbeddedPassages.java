package footnote.library;

import footnote.model.Passage;
import java.util.List;

/** Passages of an article, each with the vector of what it means. */
public record EmbeddedPassages(List<Passage> passages, List<float[]> vectors) {
    public EmbeddedPassages {
        passages = List.copyOf(passages);
        vectors = List.copyOf(vectors);
        if (passages.size() != vectors.size()) {
            throw new IllegalArgumentException(
                    "there are " + vectors.size() + " vectors, expected " + passages.size() + ": one a passage");
        }
    }
}
