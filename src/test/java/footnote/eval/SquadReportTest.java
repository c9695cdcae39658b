package footnote.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.eval.SquadFile.SquadQuestion;
import footnote.pipeline.BestGuess.Guess;
import java.util.List;
import org.junit.jupiter.api.Test;

class SquadReportTest {
    private static final SquadQuestion WHO = new SquadQuestion("q1", "Who?", "paragraph-1", List.of("Ansel Vask"));
    private static final SquadQuestion WHY = new SquadQuestion("q2", "Why?", "paragraph-2", List.of());

    @Test
    void countsAnswersAndSilenceOverTheParagraph() {
        JsonNode json = new SquadReport(
                        List.of(
                                RiskCoverageTest.item("right", "1912", "1912", 0.9),
                                RiskCoverageTest.item("half", "the old bridge", "old tram bridge", 0.8),
                                RiskCoverageTest.item("silent", "Brask", "Brask", 0.3),
                                RiskCoverageTest.item("rightly silent", "", "Brask", 0.2)),
                        0.5)
                .json();

        JsonNode summary = json.get("summary");
        assertThat(summary.get("em").asDouble()).isCloseTo(0.5, within(1e-9));
        assertThat(summary.get("f1").asDouble()).isCloseTo((1 + 0.8 + 0 + 1) / 4, within(1e-9));
        assertThat(summary.get("has_answer_f1").asDouble()).isCloseTo(1.8 / 3, within(1e-9));
        assertThat(summary.get("has_answer_f1_never_silent").asDouble()).isCloseTo(2.8 / 3, within(1e-9));
        assertThat(summary.get("no_answer_right").asDouble()).isEqualTo(1);
        assertThat(summary.get("answerable_auroc").asDouble()).isEqualTo(1);
        assertThat(summary.get("best_threshold").asDouble()).isCloseTo(0.3, within(1e-9));
        assertThat(summary.has("hit_at_1")).isFalse();
        JsonNode silent = json.get("items").get(2);
        assertThat(silent.get("id").asText()).isEqualTo("silent");
        assertThat(silent.get("short").asText()).isEmpty();
        assertThat(silent.get("guess").asText()).isEqualTo("Brask");
        assertThat(silent.get("score").asDouble()).isEqualTo(0.3);
        assertThat(json.get("curve")).hasSize(4);
    }

    @Test
    void countsPlacesAndCitationsInTheOpen() {
        SquadReport report = new SquadReport(
                List.of(
                        SquadItem.open(
                                WHO,
                                Asks.answered("Ansel Vask resigned.", "Ansel Vask", "paragraph-1", "paragraph-9"),
                                new Guess("Ansel Vask", 0.9)),
                        SquadItem.open(
                                WHO,
                                Asks.answered("Ansel Vask sang.", "Ansel Vask", "paragraph-9", "paragraph-1"),
                                new Guess("Ansel Vask", 0.8)),
                        SquadItem.open(WHY, Asks.notFound("paragraph-2"), new Guess("rain", 0.1))),
                0.5);

        JsonNode summary = report.json().get("summary");
        assertThat(summary.get("hit_at_1").asDouble()).isEqualTo(0.5);
        assertThat(summary.get("hit_at_5").asDouble()).isEqualTo(1);
        assertThat(summary.get("citation_right_when_right").asDouble()).isEqualTo(0.5);
        assertThat(summary.get("no_answer_right").asDouble()).isEqualTo(1);
        assertThat(summary.get("em").asDouble()).isEqualTo(1);
        assertThat(report.json().get("items").get(0).get("ask").get("status").asText())
                .isEqualTo("answered");
        assertThat(report.table())
                .contains("hit_at_5")
                .contains("citation_right_when_right")
                .doesNotContain("NaN");
    }

    @Test
    void hasAReportForNoQuestions() {
        SquadReport report = new SquadReport(List.of(), 0.5);

        assertThat(report.json().get("items")).isEmpty();
        assertThat(report.table()).startsWith("questions").doesNotContain("NaN");
    }
}
