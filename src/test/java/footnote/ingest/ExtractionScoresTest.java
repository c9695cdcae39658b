package footnote.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExtractionScoresTest {

    @Test
    void countsSegmentsThatStandInTheTextWhateverItsBlanks() {
        SegmentScore score = SegmentScore.of(
                "The harbour\n\nreopened. Imprint",
                List.of("harbour reopened", "was closed"),
                List.of("Imprint", "Login"));

        assertThat(score).isEqualTo(new SegmentScore(1, 1, 1, 1));
        assertThat(score.precision()).isEqualTo(0.5);
        assertThat(score.recall()).isEqualTo(0.5);
        assertThat(score.accuracy()).isEqualTo(0.5);
        assertThat(score.f()).isEqualTo(0.5);
    }

    @Test
    void countsRunsOfFourWordsAsOftenAsTheyOccur() {
        ShingleScore score = ShingleScore.of("one two three four five", "one two three four. One");

        assertThat(score.precision()).isEqualTo(0.5);
        assertThat(score.recall()).isEqualTo(0.5);
        assertThat(score.f()).isEqualTo(0.5);
    }

    @Test
    void takesTheMeanOverPagesThatHaveATextAndAnArticle() {
        ShingleScore mean = ShingleScore.mean(List.of(
                ShingleScore.of("a b c d", "a b c d"), ShingleScore.of("a b c d", ""), ShingleScore.of("", "a b c d")));

        assertThat(mean.precision()).isCloseTo(0.5, within(1e-9));
        assertThat(mean.recall()).isCloseTo(0.5, within(1e-9));
    }
}
