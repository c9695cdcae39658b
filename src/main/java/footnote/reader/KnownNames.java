package footnote.reader;

import footnote.model.FoundPassage;
import footnote.model.Span;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells which names of a question the passages do not know. A name is known when its words stand there, or when a name of theirs is
 * near enough in meaning ("Riyadh" and "Saudi Arabia": cosine 0.85; "Pope" and any politician: below 0.66).
 */
final class KnownNames {
    private static final double SAME_PLACE = 0.80;
    private static final int MOST_COMPARED = 24;

    private final VectorCache vectors;

    KnownNames(VectorCache vectors) {
        this.vectors = vectors;
    }

    /** The share of the names, 0..1, that the passages of an article do not know; 0 for no names. */
    double unknownShare(List<String> names, List<FoundPassage> passages) {
        if (names.isEmpty()) {
            return 0;
        }
        Set<String> stems = passages.stream()
                .flatMap(p -> Words.stems(p.text() + " " + p.details().title()).stream())
                .collect(Collectors.toSet());
        List<String> missing = names.stream()
                .filter(name -> !stems.containsAll(Words.stems(name)))
                .toList();
        if (missing.isEmpty()) {
            return 0;
        }
        List<float[]> theirs = vectors.of(namesIn(passages));
        List<float[]> ours = vectors.of(missing);
        long unknown = ours.stream()
                .filter(name -> theirs.stream().noneMatch(other -> VectorCache.cosine(name, other) >= SAME_PLACE))
                .count();
        return (double) unknown / names.size();
    }

    private static List<String> namesIn(Collection<FoundPassage> passages) {
        return passages.stream()
                .flatMap(p -> p.sentences().stream().map(p::textOf))
                .flatMap(sentence -> Names.in(sentence).stream().map((Span name) -> name.of(sentence)))
                .distinct()
                .limit(MOST_COMPARED)
                .toList();
    }
}
