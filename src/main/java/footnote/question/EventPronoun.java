package footnote.question;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads "where was it held?" and "when did they end?" as asked of the talks, the trial or the fire that the last question was about. */
final class EventPronoun {
    /** What only something that happens does. */
    private static final String HAPPENS =
            "(?:(?:been|be) )?(?:held|t(?:ake|ook) place|last(?:ed)?|st(?:art|arted)|beg[aiu]n|end(?:ed)?|over"
                    + "|happen(?:ed)?|occur(?:red)?|(?:go|went) on|finish(?:ed)?|br(?:eak|oke) (?:out|up|down|off)|scheduled|postponed|cancel+ed)\\b";

    /** What a question of yes or no begins with. */
    static final String AUXILIARY = "(?:did|does|do|is|are|was|were|will|would|has|have|had|can|could)";

    private static final Pattern POINTING = Pattern.compile(
            "\\b" + AUXILIARY + " (it|they|this|that|these|those) " + HAPPENS, Pattern.CASE_INSENSITIVE);
    /** "How long did the talks last?" */
    private static final Pattern HAPPENING = Pattern.compile(
            "\\b" + AUXILIARY + " ((?:the|this|that|these|those) [^?]+?) " + HAPPENS, Pattern.CASE_INSENSITIVE);
    /** "Who attended the talks?": what one can take part in lasts, and takes place. */
    private static final Pattern ATTENDED = Pattern.compile(
            "^(?:who|what|which)\\b[^?]*\\b(?:attend(?:ed|s)?|join(?:ed|s)?|t(?:akes?|ook) part in|participate[ds]? in|host(?:ed|s)?"
                    + "|h(?:olds?|eld)|organi[sz]e[ds]?|(?:was|were|is|are) (?:present )?at|sp(?:eaks?|oke) at|met at)"
                    + " ((?:the|this|that|these|those|an?) [^?]+?)[\\s?.!]*$",
            Pattern.CASE_INSENSITIVE);

    private EventPronoun() {}

    /**
     * The question with the event in the place of the pronoun; empty where there is no such pronoun, or no event before it.
     *
     * @param earlier the last question, written out
     */
    static Optional<String> apply(String question, String earlier) {
        Matcher pointing = POINTING.matcher(question);
        if (!pointing.find()) {
            return Optional.empty();
        }
        return event(EntitySwap.last(earlier))
                .map(event -> question.substring(0, pointing.start(1)) + event + question.substring(pointing.end(1)));
    }

    /** Whether the question asks of something that happens and does not name it. */
    static boolean isIn(String question) {
        return POINTING.matcher(question).find();
    }

    /** What happens in a question: "the talks" of "Who attended the talks?". */
    static Optional<String> event(String question) {
        Matcher attended = ATTENDED.matcher(question);
        if (attended.matches()) {
            return Optional.of(attended.group(1));
        }
        Matcher happening = HAPPENING.matcher(question);
        return happening.find() ? Optional.of(happening.group(1)) : Optional.empty();
    }
}
