package footnote.answer;

import footnote.model.FoundPassage;
import footnote.model.Turn;
import java.util.List;

/**
 * A question with the passages that may answer it.
 *
 * @param history oldest first
 * @param passages best first
 */
public record AnswerRequest(String question, List<Turn> history, List<FoundPassage> passages) {
    public AnswerRequest {
        history = List.copyOf(history);
        passages = List.copyOf(passages);
        if (question.isBlank()) {
            throw new IllegalArgumentException("question is blank");
        }
    }
}
