package footnote.answer;

import footnote.model.FoundPassage;
import footnote.model.Turn;
import java.util.List;

/**
 * A question with the passages that may answer it.
 *
 * @param history oldest first
 * @param passages best first
 * @param gist whether the passages are an article's first, in its order, and what it is about is asked
 * @param alsoRead of a question that follows up on others: other ways to read it, likeliest first; none where it stands alone
 */
public record AnswerRequest(
        String question, List<Turn> history, List<FoundPassage> passages, boolean gist, List<String> alsoRead) {
    /** As many of its first passages tell what an article is about. */
    public static final int GIST_PASSAGES = 6;

    /** A question that stands alone. */
    public AnswerRequest(String question, List<Turn> history, List<FoundPassage> passages) {
        this(question, history, passages, false, List.of());
    }

    /** A question that follows up on others. */
    public AnswerRequest(String question, List<Turn> history, List<FoundPassage> passages, List<String> alsoRead) {
        this(question, history, passages, false, alsoRead);
    }

    /** A question for what an article is about. */
    public static AnswerRequest gist(String question, List<FoundPassage> passages) {
        return new AnswerRequest(question, List.of(), passages, true, List.of());
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
