package footnote.model;

import java.util.Optional;

/**
 * One earlier question of a conversation and the answer it got.
 *
 * @param question as it was typed
 * @param resolved the same, as it was understood: without the conversation before it; the typed one where that is not known
 * @param cited the article that the answer cited first; empty where that is not known, or it cited none
 */
public record Turn(String question, String answer, String resolved, Optional<ArticleKey> cited) {
    public Turn(String question, String answer, String resolved) {
        this(question, answer, resolved, Optional.empty());
    }

    public Turn(String question, String answer) {
        this(question, answer, question);
    }
}
