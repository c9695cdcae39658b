package footnote.eval;

import footnote.model.Answer;
import footnote.model.Asked;
import footnote.model.Citation;
import java.util.List;

/**
 * One asked question with its scores.
 *
 * @param right every required item stands in the answer, or the bot rightly abstained
 * @param citationRight a cited quote overlaps a support sentence or holds a required spelling
 * @param rank 1-based place of the first gold article among the retrieved ones, 0 for none
 */
record EvalItem(
        EvalQuestion question,
        Asked asked,
        List<String> retrieved,
        boolean abstained,
        boolean right,
        boolean citationRight,
        int rank,
        ShortAnswerScore shortAnswer) {
    private static final int MOST_RETRIEVED = 20;

    static EvalItem of(EvalQuestion question, Asked asked) {
        List<String> retrieved = asked.retrieved().stream()
                .map(p -> p.article().id())
                .distinct()
                .limit(MOST_RETRIEVED)
                .toList();
        Answer answer = asked.answer();
        boolean abstained = answer instanceof Answer.NotFound;
        String shown = answer instanceof Answer.Answered answered ? answered.text() : "";
        String bare = answer instanceof Answer.Answered answered ? answered.shortAnswer() : "";
        boolean all = question.answers().stream()
                .allMatch(item -> item.stream().anyMatch(spelling -> Folding.contains(shown, spelling)));
        return new EvalItem(
                question,
                asked,
                retrieved,
                abstained,
                question.unanswerable() ? abstained : !abstained && all,
                citationRight(question, answer),
                rank(question, retrieved),
                ShortAnswerScore.of(bare, question.answers()));
    }

    private static boolean citationRight(EvalQuestion question, Answer answer) {
        if (!(answer instanceof Answer.Answered answered)) {
            return false;
        }
        return answered.citations().stream().map(Citation::quote).anyMatch(quote -> proves(question, quote));
    }

    private static boolean proves(EvalQuestion question, String quote) {
        String folded = Folding.fold(quote);
        boolean supports = question.support().stream()
                .map(Folding::fold)
                .anyMatch(sentence -> folded.contains(sentence) || sentence.contains(folded));
        return supports
                || question.answers().stream()
                        .flatMap(List::stream)
                        .anyMatch(spelling -> Folding.contains(quote, spelling));
    }

    private static int rank(EvalQuestion question, List<String> retrieved) {
        for (int i = 0; i < retrieved.size(); i++) {
            if (question.goldArticles().contains(retrieved.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }
}
