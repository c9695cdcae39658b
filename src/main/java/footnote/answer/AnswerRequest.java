package footnote.answer;

import footnote.model.FoundPassage;
import footnote.model.Turn;
import java.util.List;

/**
 * A question with the passages that may answer it.
 *
 * @param history oldest first
 * @param passages best first
 * @param alsoRead of a question that follows up on others: other ways to read it, likeliest first; none where it stands alone
 */
public record AnswerRequest(String question, List<Turn> history, List<FoundPassage> passages, List<String> alsoRead) {
    /** A question that stands alone. */
    public AnswerRequest(String question, List<Turn> history, List<FoundPassage> passages) {
        this(question, history, passages, List.of());
    }

    public AnswerRequest {
        history = List.copyOf(history);
        passages = List.copyOf(passages);
        alsoRead = List.copyOf(alsoRead);
        if (question.isBlank()) {
            throw new IllegalArgumentException("question is blank");
        }
    }
}
