package footnote.answer;

import footnote.model.FoundPassage;
import footnote.model.Turn;
import java.util.List;

/**
 * A question with the passages that may answer it.
 *
 * @param history oldest first
 * @param passages best first
 * @param context the question that this one follows; empty where it stands alone
 */
public record AnswerRequest(String question, List<Turn> history, List<FoundPassage> passages, String context) {
    private static final int FRAGMENT = 4;

    /** A question that stands alone. */
    public AnswerRequest(String question, List<Turn> history, List<FoundPassage> passages) {
        this(question, history, passages, "");
    }

    /** A question that was written out from a conversation: it follows the last one, and the one before where that is a fragment. */
    public static AnswerRequest following(String question, List<Turn> history, List<FoundPassage> passages) {
        StringBuilder context = new StringBuilder();
        for (int i = history.size() - 1; i >= Math.max(0, history.size() - 2); i--) {
            String earlier = history.get(i).resolved().strip();
            context.insert(0, context.isEmpty() ? earlier : earlier + " ");
            if (earlier.split("\\s+").length > FRAGMENT) {
                break;
            }
        }
        return new AnswerRequest(question, history, passages, context.toString());
    }

    public AnswerRequest {
        history = List.copyOf(history);
        passages = List.copyOf(passages);
        if (question.isBlank()) {
            throw new IllegalArgumentException("question is blank");
        }
    }
}
