package footnote.model;

/**
 * One earlier question of a conversation and the answer it got.
 *
 * @param question as it was typed
 * @param resolved the same, as it was understood: without the conversation before it; the typed one where that is not known
 */
public record Turn(String question, String answer, String resolved) {
    public Turn(String question, String answer) {
        this(question, answer, question);
    }
}
