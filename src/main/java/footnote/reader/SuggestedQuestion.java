package footnote.reader;

import footnote.model.FoundPassage;
import footnote.model.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Makes a question that the passages answer. Each is put to the reader first; one that it is not sure of is not suggested. */
public final class SuggestedQuestion {
    private static final Pattern SPEAKS = Pattern.compile(
            "^(?: [\\p{L}-]+){0,2}? (?:said|told|announced|warned|added|explained|acknowledged|argued|stressed)\\b.*",
            Pattern.DOTALL);
    private static final int MOST_TRIED = 4;
    /** A suggestion that is not answered is worse than none. */
    private static final double SURE = 0.3;

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

    /** A question of which the reader is sure; empty when none is found. Each is read over the passage that it was made from. */
    public Optional<String> from(List<FoundPassage> passages) {
        return candidates(passages).entrySet().stream()
                .limit(MOST_TRIED)
                .filter(made ->
                        reader.read(made.getKey(), List.of(made.getValue())).answerable() >= sureFrom)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * Questions of which the reader is sure that the sentence each was made from answers them.
     *
     * @param unwanted questions that were asked already, and sentences that were shown already
     */
    public List<String> several(List<FoundPassage> passages, int most, Predicate<String> unwanted) {
        Map<String, QuestionMaker.Made> made = new LinkedHashMap<>();
        for (FoundPassage passage : passages) {
            for (QuestionMaker.Made one : QuestionMaker.from(passage)) {
                boolean shown = unwanted.test(one.question()) || unwanted.test(passage.textOf(one.sentence()));
                if (!shown) {
                    made.putIfAbsent(one.question(), one);
                }
            }
        }
        return made.values().stream()
                .limit(MOST_TRIED + (long) most)
                .filter(this::isAnswered)
                .limit(most)
                .map(QuestionMaker.Made::question)
                .toList();
    }

    private boolean isAnswered(QuestionMaker.Made made) {
        Reading reading = reader.read(made.question(), List.of(made.passage()));
        return reading.answerable() >= Math.max(sureFrom, SURE)
                && reading.finds().get(0).sentence().equals(made.sentence());
    }

    private static Map<String, FoundPassage> candidates(List<FoundPassage> passages) {
        Map<String, FoundPassage> speakers = new LinkedHashMap<>();
        Map<String, FoundPassage> others = new LinkedHashMap<>();
        for (FoundPassage passage : passages) {
            for (Span sentence : passage.sentences()) {
                String text = passage.textOf(sentence);
                for (Span name : Names.in(text)) {
                    boolean speaks = SPEAKS.matcher(text.substring(name.end())).matches();
                    boolean whole = name.of(text).indexOf(' ') > 0;
                    if (speaks) {
                        speakers.putIfAbsent("What did " + name.of(text) + " say?", passage);
                    } else if (whole) {
                        others.putIfAbsent("What is said about " + name.of(text) + "?", passage);
                    }
                }
            }
        }
        others.forEach(speakers::putIfAbsent);
        return speakers;
    }
}
