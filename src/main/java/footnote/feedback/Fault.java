package footnote.feedback;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is wrong with an answer.
 *
 * @param sentence the number of the wrong sentence, from 1; 0 where it is not about one
 */
public record Fault(Kind kind, int sentence) {
    public static final Fault NOT_SAID = new Fault(Kind.NONE, 0);

    /** The kinds of faults that can be chosen. */
    public enum Kind {
        /** Not said. */
        NONE,
        /** One sentence is wrong. */
        SENTENCE,
        /** The cited passages do not prove what is said. */
        UNPROVED,
        /** The articles do say, and "not found" was wrong. */
        SILENT,
        OTHER;

        /** What can be chosen of an answer as a whole. */
        public static List<Kind> choices() {
            return List.of(UNPROVED, SILENT, OTHER);
        }

        String column() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String column) {
            return valueOf(column.toUpperCase(Locale.ROOT));
        }
    }

    public Fault {
        if (sentence < 0 || (sentence > 0) != (kind == Kind.SENTENCE)) {
            throw new IllegalArgumentException("a fault of kind " + kind + " names sentence " + sentence);
        }
    }

    public static Fault of(Kind kind) {
        return new Fault(kind, 0);
    }

    public static Fault inSentence(int number) {
        return new Fault(Kind.SENTENCE, number);
    }

    /** The wrong sentence itself; empty when the fault is about none of these. */
    Optional<String> in(AnswerTrace answer) {
        return sentence > 0 && sentence <= answer.sentences().size()
                ? Optional.of(answer.sentences().get(sentence - 1))
                : Optional.empty();
    }
}
