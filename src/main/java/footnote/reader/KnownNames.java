package footnote.reader;

import footnote.model.FoundPassage;
import footnote.model.Span;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks for a question's names in the passages of one article. A name is known when its words stand there, or when a name of theirs is
 * near enough in meaning to stand for it ("Riyadh" and "Saudi Arabia": cosine 0.85; "Pope" and any politician: below 0.66).
 */
final class KnownNames {
    private static final double SAME_PLACE = 0.80;
    private static final int MOST_COMPARED = 24;

    private final VectorCache vectors;

    KnownNames(VectorCache vectors) {
        this.vectors = vectors;
    }

    /**
     * What the article knows of the names.
     *
     * @param unknownShare share of the names, 0..1, that it does not know at all; 0 for no names
     * @param aliases for each stem of a name that it knows by another one: the stems of that other name
     */
    record Known(double unknownShare, Map<String, Set<String>> aliases) {
        static final Known ALL = new Known(0, Map.of());
    }

    Known of(List<String> names, List<FoundPassage> passages) {
        Set<String> stems = new HashSet<>();
        passages.forEach(
                p -> stems.addAll(Words.stems(p.text() + " " + p.details().title())));
        List<String> missing = names.stream()
                .filter(name -> !stems.containsAll(Words.stems(name)))
                .toList();
        if (missing.isEmpty()) {
            return Known.ALL;
        }
        List<String> theirs = namesIn(passages);
        List<float[]> theirVectors = vectors.of(theirs);
        List<float[]> ourVectors = vectors.of(missing);
        Map<String, Set<String>> aliases = new HashMap<>();
        int unknown = 0;
        for (int i = 0; i < missing.size(); i++) {
            int nearest = nearest(ourVectors.get(i), theirVectors);
            if (nearest < 0) {
                unknown++;
                continue;
            }
            Set<String> other = Words.stems(theirs.get(nearest));
            Words.stems(missing.get(i)).forEach(stem -> aliases.put(stem, other));
        }
        return new Known((double) unknown / names.size(), aliases);
    }

    /** The place of the name that is nearest and near enough, or -1. */
    private static int nearest(float[] name, List<float[]> others) {
        int nearest = -1;
        double best = SAME_PLACE;
        for (int i = 0; i < others.size(); i++) {
            double cosine = VectorCache.cosine(name, others.get(i));
            if (cosine >= best) {
                best = cosine;
                nearest = i;
            }
        }
        return nearest;
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
