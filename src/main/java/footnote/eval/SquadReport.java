package footnote.eval;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footnote.model.Answer;
import footnote.pipeline.AskedJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** The scores of a SQuAD file: as JSON for other programs, as a table and a curve for people. */
public final class SquadReport {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int POINTS_WRITTEN = 200;

    private final List<SquadItem> items;
    private final double threshold;
    private final RiskCoverage curve;

    SquadReport(List<SquadItem> items, double threshold) {
        this.items = List.copyOf(items);
        this.threshold = threshold;
        this.curve = RiskCoverage.of(items);
    }

    /** The object with "summary", "curve" and "items". */
    public ObjectNode json() {
        ObjectNode json = NODES.objectNode();
        ObjectNode summary = json.putObject("summary");
        summary.put("questions", items.size());
        figures().forEach((name, value) -> {
            if (!value.isNaN()) {
                summary.put(name, value);
            }
        });
        ArrayNode points = json.putArray("curve");
        int step = Math.max(1, curve.points().size() / POINTS_WRITTEN);
        for (int i = 0; i < curve.points().size(); i += step) {
            RiskCoverage.Point point = curve.points().get(i);
            points.addObject()
                    .put("threshold", point.threshold())
                    .put("coverage", point.coverage())
                    .put("risk", point.risk())
                    .put("f1", point.f1());
        }
        ArrayNode array = json.putArray("items");
        items.forEach(item -> array.add(json(item)));
        return json;
    }

    /** One line per figure. */
    public String table() {
        StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "%-34s %6d%n", "questions", items.size()));
        figures().forEach((name, value) -> {
            if (!value.isNaN()) {
                table.append(String.format(Locale.ROOT, "%-34s %6.3f%n", name, value));
            }
        });
        return table.toString();
    }

    /** A page with the risk-coverage curve. */
    public String curvePage(String title) {
        return RiskCoveragePage.html(title, curve, threshold);
    }

    private Map<String, Double> figures() {
        Predicate<SquadItem> all = i -> true;
        Predicate<SquadItem> has = SquadItem::answerable;
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("threshold", threshold);
        figures.put("em", mean(all, i -> i.given().exact()));
        figures.put("f1", mean(all, i -> i.given().f1()));
        figures.put("has_answer_em", mean(has, i -> i.given().exact()));
        figures.put("has_answer_f1", mean(has, i -> i.given().f1()));
        figures.put("no_answer_right", mean(has.negate(), i -> i.given().exact()));
        figures.put("has_answer_em_never_silent", mean(has, i -> i.guessScore().exact()));
        figures.put("has_answer_f1_never_silent", mean(has, i -> i.guessScore().f1()));
        RiskCoverage.Point best = curve.best();
        figures.put("best_threshold", best.threshold());
        figures.put("em_at_best_threshold", best.exact());
        figures.put("f1_at_best_threshold", best.f1());
        figures.put("answerable_auroc", RiskCoverage.auroc(items));
        figures.put("risk_coverage_area", curve.area());
        figures.put("coverage", mean(all, i -> i.silent() ? 0 : 1));
        if (items.stream().anyMatch(i -> i.open().isPresent())) {
            figures.put("hit_at_1", mean(has, i -> i.rank() == 1 ? 1 : 0));
            figures.put("hit_at_5", mean(has, i -> i.rank() >= 1 && i.rank() <= 5 ? 1 : 0));
            Predicate<SquadItem> answered = has.and(i -> !i.silent());
            Predicate<SquadItem> right = answered.and(i -> i.given().exact() > 0);
            figures.put("citation_right_when_right", mean(right, i -> i.citationRight() ? 1 : 0));
            figures.put("citation_right_when_answered", mean(answered, i -> i.citationRight() ? 1 : 0));
            figures.put("ms_p50", times().p50());
            figures.put("ms_p95", times().p95());
        }
        return figures;
    }

    private Percentiles times() {
        return Percentiles.of(items.stream()
                .flatMap(i -> i.open().stream())
                .map(asked -> asked.timings().total())
                .toList());
    }

    private double mean(Predicate<SquadItem> among, ToDoubleFunction<SquadItem> value) {
        return items.stream().filter(among).mapToDouble(value).average().orElse(Double.NaN);
    }

    private static ObjectNode json(SquadItem item) {
        ObjectNode json = NODES.objectNode()
                .put("id", item.question().id())
                .put("short", item.shortAnswer())
                .put("score", item.guess().score())
                .put("guess", item.guess().shortAnswer())
                .put("em", item.given().exact())
                .put("f1", item.given().f1());
        item.open().ifPresent(asked -> {
            json.set("ask", AskedJson.of(asked));
            json.put("answered", asked.answer() instanceof Answer.Answered);
            json.put("rank", item.rank());
            json.put("citation_right", item.citationRight());
        });
        return json;
    }
}
