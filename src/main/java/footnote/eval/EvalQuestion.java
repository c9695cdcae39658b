package footnote.eval;

import footnote.model.Turn;
import java.util.List;

/**
 * One question of a question set.
 *
 * @param judged whether the set says what the answer is; false leaves it out of the scores of answers
 * @param answers the required items, each with its acceptable spellings; empty means that the library does not say
 * @param article the id of the article that the question is put to, or empty for all
 * @param goldArticles ids of the articles that answer
 * @param support sentences that prove the answer
 * @param standalone the question put so that it needs no history, or empty
 * @param kind how the question hangs on its conversation, for scores apart, or empty
 */
public record EvalQuestion(
        String id,
        String question,
        List<Turn> history,
        boolean judged,
        List<List<String>> answers,
        String article,
        List<String> goldArticles,
        List<String> support,
        String standalone,
        String kind) {
    public EvalQuestion {
        history = List.copyOf(history);
        answers = answers.stream().map(List::copyOf).toList();
        goldArticles = List.copyOf(goldArticles);
        support = List.copyOf(support);
    }

    /** The same question asked outside its conversation: in its stand-alone words where the set has them. */
    public EvalQuestion alone() {
        String words = standalone.isBlank() ? question : standalone;
        return new EvalQuestion(
                id, words, List.of(), judged, answers, article, goldArticles, support, standalone, kind);
    }

    boolean answerable() {
        return judged && !answers.isEmpty();
    }

    boolean unanswerable() {
        return judged && answers.isEmpty();
    }
}
