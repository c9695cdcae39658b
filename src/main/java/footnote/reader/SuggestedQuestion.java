package footnote.reader;

import footnote.model.FoundPassage;
import footnote.model.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes a question that the passages answer. Each is put to the reader first; one that it is not sure of is not suggested. */
public final class SuggestedQuestion {
    private static final Pattern SPEAKS = Pattern.compile(
            "^(?: [\\p{L}-]+){0,2}? (?:said|told|announced|warned|added|explained|acknowledged|argued|stressed)\\b.*",
            Pattern.DOTALL);
    private static final int MOST_TRIED = 4;

    private final Reader reader;
    private final double sureFrom;

    /**
     * Asks the reader before it suggests.
     *
     * @param sureFrom the least probability, 0..1, that the reader gives its answer
     */
    public SuggestedQuestion(Reader reader, double sureFrom) {
        this.reader = reader;
        this.sureFrom = sureFrom;
    }

    /** A question of which the reader is sure; empty when none is found. */
    public Optional<String> from(List<FoundPassage> passages) {
        return candidates(passages).stream()
                .limit(MOST_TRIED)
                .filter(question -> reader.read(question, passages).answerable() >= sureFrom)
                .findFirst();
    }

    private static Set<String> candidates(List<FoundPassage> passages) {
        Set<String> speakers = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        for (FoundPassage passage : passages) {
            for (Span sentence : passage.sentences()) {
                String text = passage.textOf(sentence);
                for (Span name : Names.in(text)) {
                    boolean speaks = SPEAKS.matcher(text.substring(name.end())).matches();
                    boolean whole = name.of(text).indexOf(' ') > 0;
                    if (speaks) {
                        speakers.add("What did " + name.of(text) + " say?");
                    } else if (whole) {
                        others.add("What is said about " + name.of(text) + "?");
                    }
                }
            }
        }
        speakers.addAll(others);
        return speakers;
    }
}
