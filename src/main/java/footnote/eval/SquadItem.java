package footnote.eval;

import footnote.eval.SquadFile.SquadQuestion;
import footnote.model.Answer;
import footnote.model.Asked;
import footnote.pipeline.BestGuess.Guess;
import java.util.Optional;

/**
 * One question of a SQuAD file with what came out.
 *
 * @param shortAnswer the bare answer as given; empty when the reader was silent
 * @param guess what it would have said if it had to answer
 * @param guessScore EM and F1 of the guess; zero where there is no answer
 * @param open what the bot said when the paragraph was not named; empty when it was
 * @param rank 1-based place of the question's paragraph among the passages found; 0 for none
 */
record SquadItem(
        SquadQuestion question,
        String shortAnswer,
        Guess guess,
        ShortAnswerScore guessScore,
        Optional<Asked> open,
        int rank) {

    /** Read over its own paragraph; silent below the threshold. */
    static SquadItem over(SquadQuestion question, Guess guess, double threshold) {
        String given = guess.score() < threshold ? "" : guess.shortAnswer();
        return new SquadItem(question, given, guess, score(question, guess.shortAnswer()), Optional.empty(), 0);
    }

    /** Asked without telling which paragraph. */
    static SquadItem open(SquadQuestion question, Asked asked, Guess guess) {
        String given = asked.answer() instanceof Answer.Answered answered ? answered.shortAnswer() : "";
        int rank = 0;
        for (int i = 0; i < asked.retrieved().size() && rank == 0; i++) {
            rank = asked.retrieved().get(i).article().id().equals(question.paragraph()) ? i + 1 : 0;
        }
        return new SquadItem(question, given, guess, score(question, guess.shortAnswer()), Optional.of(asked), rank);
    }

    private static ShortAnswerScore score(SquadQuestion question, String answer) {
        return question.answers().isEmpty()
                ? new ShortAnswerScore(0, 0)
                : ShortAnswerScore.of(answer, java.util.List.of(question.answers()));
    }

    boolean answerable() {
        return !question.answers().isEmpty();
    }

    boolean silent() {
        return shortAnswer.isEmpty();
    }

    /** EM and F1 of what was given: silence is right where nothing answers. */
    ShortAnswerScore given() {
        if (answerable()) {
            return silent() ? new ShortAnswerScore(0, 0) : score(question, shortAnswer);
        }
        return silent() ? new ShortAnswerScore(1, 1) : new ShortAnswerScore(0, 0);
    }

    /** Whether a cited passage stands in the question's paragraph and holds an accepted answer. */
    boolean citationRight() {
        return open
                .map(Asked::answer)
                .filter(Answer.Answered.class::isInstance)
                .map(Answer.Answered.class::cast)
                .stream()
                .flatMap(answered -> answered.citations().stream())
                .filter(citation -> citation.article().id().equals(question.paragraph()))
                .anyMatch(citation ->
                        question.answers().stream().anyMatch(answer -> Folding.contains(citation.quote(), answer)));
    }
}
