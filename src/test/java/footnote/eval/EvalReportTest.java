package footnote.eval;

import static footnote.eval.Asks.answered;
import static footnote.eval.Asks.notFound;
import static footnote.eval.Asks.question;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvalReportTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TALKS = List.of("talks");
    private static final EvalQuestion WHO = question(List.of(List.of("Rubio")), TALKS, List.of("Rubio came."));
    private static final EvalQuestion NOBODY_SAYS = question(List.of(), List.of(), List.of());

    private static final EvalQuestion UNJUDGED =
            new EvalQuestion("unjudged", "Who?", List.of(), false, List.of(), "", List.of(), List.of(), "", "");

    private final EvalReport report = new EvalReport(List.of(
            EvalItem.of(WHO, answered("Rubio came.", "Rubio", "ferry", "talks")),
            EvalItem.of(WHO, notFound("talks")),
            EvalItem.of(NOBODY_SAYS, notFound("ferry")),
            EvalItem.of(UNJUDGED, answered("Rubio came.", "Rubio", "ferry"))));

    @Test
    void countsSharesOfTheQuestionsThatAreJudged() throws JsonProcessingException {
        JsonNode summary = report.json().path("summary");

        assertThat(summary.path("all_right")).isEqualTo(share(2, 3));
        assertThat(summary.path("answerable_right")).isEqualTo(share(1, 2));
        assertThat(summary.path("answerable_abstained")).isEqualTo(share(1, 2));
        assertThat(summary.path("unanswerable_abstained")).isEqualTo(share(1, 1));
        assertThat(summary.path("citation_right_when_right")).isEqualTo(share(1, 1));
        assertThat(summary.path("follow_up_right")).isEqualTo(share(0, 0));
        assertThat(summary.path("hit_at_1")).isEqualTo(share(1, 2));
        assertThat(summary.path("hit_at_5")).isEqualTo(share(2, 2));
        assertThat(summary.path("mrr_at_10").asDouble()).isEqualTo(0.75);
        assertThat(summary.path("ms_total")).isEqualTo(JSON.readTree("{\"p50\":10.0,\"p95\":10.0}"));
    }

    @Test
    void givesTheShareOfRightAnswersOfEachKind() {
        EvalReport kinds = new EvalReport(List.of(
                EvalItem.of(ofKind(WHO, "pronoun"), answered("Rubio came.", "Rubio", "talks")),
                EvalItem.of(ofKind(WHO, "pronoun"), notFound("talks")),
                EvalItem.of(ofKind(NOBODY_SAYS, "return"), notFound("ferry")),
                EvalItem.of(ofKind(UNJUDGED, "smalltalk"), notFound("ferry")),
                EvalItem.of(WHO, notFound("talks"))));

        JsonNode summary = kinds.json().path("summary");

        assertThat(summary.path("right_pronoun")).isEqualTo(share(1, 2));
        assertThat(summary.path("right_return")).isEqualTo(share(1, 1));
        assertThat(summary.has("right_smalltalk")).isFalse();
        assertThat(summary.has("right_")).isFalse();
        assertThat(kinds.table()).contains("right_pronoun                 50.0 %  (1 of 2)");
    }

    @Test
    void writesPerQuestionWhatIsNeededToScoreItAgain() throws JsonProcessingException {
        JsonNode item = report.json().path("items").path(0);

        assertThat(item.fieldNames()).toIterable().containsExactly("id", "ask", "retrieved", "scores");
        assertThat(item.path("id").asText()).isEqualTo("q");
        assertThat(item.path("ask").path("status").asText()).isEqualTo("answered");
        assertThat(item.path("retrieved")).isEqualTo(JSON.readTree("[\"ferry\",\"talks\"]"));
        assertThat(item.path("scores"))
                .isEqualTo(JSON.readTree("{\"judged\":true,\"right\":true,\"abstained\":false,\"citation_right\":true,"
                        + "\"rank\":2,\"short_em\":1.0,\"short_f1\":1.0}"));
    }

    @Test
    void writesNumbersEvenForNoQuestions() {
        JsonNode json = new EvalReport(List.of()).json();

        assertThat(json.path("items")).isEmpty();
        assertThat(json.path("summary").path("all_right").path("share").asDouble())
                .isZero();
        assertThat(json.toString()).doesNotContain("NaN");
    }

    @Test
    void tellsPeopleTheSameFigures() {
        assertThat(report.table())
                .contains("all_right                     66.7 %  (2 of 3)")
                .contains("time of total                p50 10.0 ms, p95 10.0 ms");
    }

    private static EvalQuestion ofKind(EvalQuestion q, String kind) {
        return new EvalQuestion(
                q.id(),
                q.question(),
                q.history(),
                q.judged(),
                q.answers(),
                q.article(),
                q.goldArticles(),
                q.support(),
                q.standalone(),
                kind);
    }

    private static JsonNode share(long count, long of) {
        return JSON.createObjectNode()
                .put("share", of == 0 ? 0.0 : (double) count / of)
                .put("count", count)
                .put("of", of);
    }
}
