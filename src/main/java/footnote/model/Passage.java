package footnote.model;

import java.util.List;

/**
 * A run of whole sentences of one article, small enough for the models to read at once.
 *
 * @param number 0-based place among the article's passages
 * @param span from the first sentence's start to the last one's end, in the article's text
 * @param heading the section heading that it stands under, or empty
 * @param sentences in order, inside the span, in the article's text
 */
public record Passage(int number, Span span, String heading, List<Span> sentences) {
    public Passage {
        sentences = List.copyOf(sentences);
        if (number < 0) {
            throw new IllegalArgumentException("passage number is " + number + ", expected 0 or more");
        }
        if (sentences.isEmpty()) {
            throw new IllegalArgumentException("passage " + number + " has no sentences");
        }
        for (Span sentence : sentences) {
            if (!span.contains(sentence)) {
                throw new IllegalArgumentException("sentence " + sentence + " lies outside its passage " + span);
            }
        }
    }
}
