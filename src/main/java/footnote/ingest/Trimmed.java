package footnote.ingest;

import footnote.model.Span;
import java.util.Optional;

/** Spans without the blanks at their edges. */
final class Trimmed {
    private Trimmed() {}

    /** What is visible between two places, if anything is. */
    static Optional<Span> span(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end > start ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    private static boolean isBlank(char unit) {
        return unit <= ' ' || Character.isWhitespace(unit);
    }
}
