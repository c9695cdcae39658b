package footnote.reader;

import footnote.model.Span;
import java.util.List;

/**
 * What the span reader sees in one passage.
 *
 * @param best spans that may answer, likeliest first, none overlapping, in units of the passage's text
 * @param inside stretches that look like parts of an answer, in order, in units of the passage's text
 */
record PassageSpans(List<Scored> best, List<Scored> inside) {
    PassageSpans {
        best = List.copyOf(best);
        inside = List.copyOf(inside);
    }

    double probability() {
        return best.isEmpty() ? 0 : best.get(0).probability();
    }

    /** A stretch and how likely it is the answer, or a part of it: 0..1. */
    record Scored(Span span, double probability) {}
}
