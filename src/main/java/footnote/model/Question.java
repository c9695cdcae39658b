package footnote.model;

import java.util.List;

/**
 * A question as it was typed, with the conversation before it.
 *
 * @param history oldest first
 */
public record Question(String text, List<Turn> history, Scope scope) {
    public Question {
        history = List.copyOf(history);
        if (text.isBlank()) {
            throw new IllegalArgumentException("question is blank");
        }
    }
}
