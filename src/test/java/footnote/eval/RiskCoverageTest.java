package footnote.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import footnote.eval.SquadFile.SquadQuestion;
import footnote.pipeline.BestGuess.Guess;
import java.util.List;
import org.junit.jupiter.api.Test;

class RiskCoverageTest {
    /** Two right guesses, one wrong one, and two guesses where nothing answers. */
    private static final List<SquadItem> ITEMS = List.of(
            item("a", "1912", "1912", 0.9),
            item("b", "", "the mayor", 0.8),
            item("c", "Brask", "Brask", 0.7),
            item("d", "", "a tram", 0.2),
            item("e", "a ferry", "a bridge", 0.1));

    private final RiskCoverage curve = RiskCoverage.of(ITEMS);

    @Test
    void answersMoreAndErrsMoreAsTheThresholdFalls() {
        assertThat(curve.points()).extracting(RiskCoverage.Point::coverage).containsExactly(0.2, 0.4, 0.6, 0.8, 1.0);
        assertThat(curve.points().get(0).risk()).isZero();
        assertThat(curve.points().get(1).risk()).isCloseTo(0.5, within(1e-9));
        assertThat(curve.points().get(4).risk()).isCloseTo(0.6, within(1e-9));
    }

    @Test
    void countsRightSilence() {
        assertThat(curve.at(0.85).f1()).isCloseTo(3 / 5.0, within(1e-9));
        assertThat(curve.at(0.75).f1()).isCloseTo(2 / 5.0, within(1e-9));
        assertThat(curve.at(0.5).exact()).isCloseTo(3 / 5.0, within(1e-9));
        assertThat(curve.at(0.95).coverage()).isZero();
    }

    @Test
    void findsTheThresholdThatServesTheWholeSetBest() {
        assertThat(curve.best().f1()).isCloseTo(3 / 5.0, within(1e-9));
    }

    @Test
    void measuresHowWellScoresTellAnswerableFromNot() {
        assertThat(RiskCoverage.auroc(ITEMS)).isCloseTo(3 / 6.0, within(1e-9));
        assertThat(RiskCoverage.auroc(List.of(item("a", "1", "1", 0.5), item("b", "", "2", 0.5))))
                .isEqualTo(0.5);
        assertThat(RiskCoverage.auroc(ITEMS.subList(0, 1))).isNaN();
    }

    @Test
    void integratesTheRisk() {
        assertThat(curve.area()).isCloseTo(0.2 * (0 + 0.5 + 1 / 3.0 + 0.5 + 0.6), within(1e-9));
    }

    @Test
    void drawsTheCurveWithBothThresholds() {
        String page = RiskCoveragePage.html("a < b", curve, 0.5);

        assertThat(page)
                .contains("a &lt; b", "in use: threshold 0.70", "best F1: threshold")
                .doesNotContain("NaN");
        assertThat(page.split("points=\"", -1)[1].split("\"", -1)[0].split(" ", -1))
                .hasSize(5);
    }

    @Test
    void hasNoPointsWithoutQuestions() {
        assertThat(RiskCoverage.of(List.of()).best().coverage()).isZero();
    }

    static SquadItem item(String id, String answer, String guess, double score) {
        List<String> answers = answer.isEmpty() ? List.of() : List.of(answer);
        return SquadItem.over(new SquadQuestion(id, "Which?", "paragraph-1", answers), new Guess(guess, score), 0.5);
    }
}
