package footnote.reader;

import footnote.model.FoundPassage;
import footnote.model.Span;
import java.util.List;

/**
 * What a reader found.
 *
 * @param finds sentences that may answer, likeliest first; empty only when there was nothing to read
 * @param list whether the question asks for several things, so that a second sentence may complete the answer
 */
public record Reading(List<Find> finds, boolean list) {
    public Reading {
        finds = List.copyOf(finds);
    }

    /** How likely it is that the passages answer at all: 0..1. */
    public double answerable() {
        return finds.isEmpty() ? 0 : finds.get(0).probability();
    }

    /**
     * One sentence that may answer.
     *
     * @param sentence in the article's text
     * @param parts what in it answers ("4.5 hours"), in the article's text, in order; empty when nothing stands out
     * @param probability 0..1
     */
    public record Find(FoundPassage passage, Span sentence, List<Span> parts, double probability) {
        public Find {
            parts = List.copyOf(parts);
            if (probability < 0 || probability > 1) {
                throw new IllegalArgumentException("probability is " + probability + ", expected 0..1");
            }
        }

        public String text() {
            return passage.textOf(sentence);
        }
    }
}
