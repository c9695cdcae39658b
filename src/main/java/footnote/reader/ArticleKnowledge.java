package footnote.reader;

import footnote.model.ArticleKey;
import footnote.model.FoundPassage;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells what of a question an article, as far as its passages were found, knows nothing of. */
final class ArticleKnowledge {
    private final KnownNames knownNames;

    ArticleKnowledge(KnownNames knownNames) {
        this.knownNames = knownNames;
    }

    /**
     * What is missing.
     *
     * @param unknownNames share of the question's names, 0..1
     * @param rarestMissing weight of the rarest missing word, 0..1
     */
    record Gaps(double unknownNames, double rarestMissing) {
        static final Gaps NONE = new Gaps(0, 0);
    }

    Gaps gaps(QuestionShape shape, ArticleKey article, List<FoundPassage> passages) {
        List<FoundPassage> itsPassages =
                passages.stream().filter(p -> p.article().equals(article)).toList();
        Set<String> stems = new HashSet<>();
        itsPassages.forEach(p -> stems.addAll(PassageWords.of(p).all()));
        double rarest = shape.stems().entrySet().stream()
                .filter(e -> !stems.contains(e.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(0);
        return new Gaps(knownNames.unknownShare(shape.names(), itsPassages), Math.min(1, rarest));
    }
}
