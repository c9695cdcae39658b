package footnote.model;

import java.util.List;

/**
 * One proved sentence of an answer.
 *
 * @param citations numbers of the citations that prove it; never empty
 * @param bold the decisive parts, as offsets into {@code text}; may be empty
 */
public record AnswerSentence(String text, List<Integer> citations, List<Span> bold) {
    public AnswerSentence {
        citations = List.copyOf(citations);
        bold = List.copyOf(bold);
        if (citations.isEmpty()) {
            throw new IllegalArgumentException("sentence without a citation: " + text);
        }
    }
}
