package footnote.eval;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footnote.model.Asked;
import footnote.model.Timings;
import footnote.pipeline.AskedJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** The scores of a whole question set: as JSON for other programs, as a table for people. */
public final class EvalReport {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final List<EvalItem> items;

    EvalReport(List<EvalItem> items) {
        this.items = List.copyOf(items);
    }

    /** The object with "summary" and "items". */
    public ObjectNode json() {
        ObjectNode json = NODES.objectNode();
        ObjectNode summary = json.putObject("summary");
        shares().forEach((name, share) -> summary.putObject(name)
                .put("share", share.value())
                .put("count", share.count())
                .put("of", share.of()));
        means().forEach(summary::put);
        times().forEach((step, p) ->
                summary.putObject("ms_" + step).put("p50", p.p50()).put("p95", p.p95()));
        var array = json.putArray("items");
        items.forEach(item -> array.add(json(item)));
        return json;
    }

    /** One line per figure. */
    public String table() {
        StringBuilder table = new StringBuilder();
        shares().forEach((name, s) -> table.append(
                String.format(Locale.ROOT, "%-28s %5.1f %%  (%d of %d)%n", name, 100 * s.value(), s.count(), s.of())));
        means().forEach((name, value) -> table.append(String.format(Locale.ROOT, "%-28s %6.3f%n", name, value)));
        times().forEach((step, p) -> table.append(
                String.format(Locale.ROOT, "%-28s p50 %.1f ms, p95 %.1f ms%n", "time of " + step, p.p50(), p.p95())));
        return table.toString();
    }

    private Map<String, Share> shares() {
        Map<String, Share> shares = new LinkedHashMap<>();
        shares.put("all_right", share(i -> i.question().judged(), EvalItem::right));
        shares.put("answerable_right", share(i -> i.question().answerable(), EvalItem::right));
        shares.put("answerable_abstained", share(i -> i.question().answerable(), EvalItem::abstained));
        shares.put("unanswerable_abstained", share(i -> i.question().unanswerable(), EvalItem::abstained));
        shares.put(
                "citation_right_when_right",
                share(i -> i.question().answerable() && i.right(), EvalItem::citationRight));
        shares.put(
                "citation_right_when_answered",
                share(i -> i.question().answerable() && !i.abstained(), EvalItem::citationRight));
        shares.put(
                "follow_up_right",
                share(i -> i.question().judged() && !i.question().history().isEmpty(), EvalItem::right));
        rightByKind().forEach(shares::put);
        shares.put("list_right", share(i -> i.question().answers().size() > 1, EvalItem::right));
        Predicate<EvalItem> gold = i -> !i.question().goldArticles().isEmpty();
        shares.put("hit_at_1", share(gold, i -> i.rank() == 1));
        shares.put("hit_at_5", share(gold, i -> i.rank() >= 1 && i.rank() <= 5));
        shares.put("hit_at_10", share(gold, i -> i.rank() >= 1 && i.rank() <= 10));
        return shares;
    }

    /** Kinds in the order of the set; one with nothing to judge, such as small talk, has no share. */
    private Map<String, Share> rightByKind() {
        Map<String, Share> shares = new LinkedHashMap<>();
        items.stream()
                .map(EvalItem::question)
                .filter(q -> q.judged() && !q.kind().isBlank())
                .map(EvalQuestion::kind)
                .forEach(kind -> shares.computeIfAbsent(
                        "right_" + kind,
                        name -> share(
                                i -> i.question().judged()
                                        && i.question().kind().equals(kind),
                                EvalItem::right)));
        return shares;
    }

    private Map<String, Double> means() {
        Map<String, Double> means = new LinkedHashMap<>();
        means.put(
                "mrr_at_10",
                mean(
                        i -> !i.question().goldArticles().isEmpty(),
                        i -> i.rank() >= 1 && i.rank() <= 10 ? 1.0 / i.rank() : 0));
        means.put(
                "short_answer_em",
                mean(i -> i.question().judged(), i -> i.shortAnswer().exact()));
        means.put(
                "short_answer_f1",
                mean(i -> i.question().judged(), i -> i.shortAnswer().f1()));
        return means;
    }

    private Map<String, Percentiles> times() {
        Map<String, Percentiles> times = new LinkedHashMap<>();
        times.put("resolve", times(Timings::resolve));
        times.put("retrieve", times(Timings::retrieve));
        times.put("answer", times(Timings::answer));
        times.put("verify", times(Timings::verify));
        times.put("total", times(Timings::total));
        return times;
    }

    private Percentiles times(ToDoubleFunction<Timings> step) {
        return Percentiles.of(items.stream()
                .map(EvalItem::asked)
                .map(Asked::timings)
                .map(t -> step.applyAsDouble(t))
                .toList());
    }

    private Share share(Predicate<EvalItem> among, Predicate<EvalItem> counted) {
        long of = items.stream().filter(among).count();
        long count = items.stream().filter(among.and(counted)).count();
        return new Share(count, of);
    }

    private double mean(Predicate<EvalItem> among, ToDoubleFunction<EvalItem> value) {
        return items.stream().filter(among).mapToDouble(value).average().orElse(0);
    }

    private static ObjectNode json(EvalItem item) {
        ObjectNode json = NODES.objectNode().put("id", item.question().id());
        json.set("ask", AskedJson.of(item.asked()));
        item.retrieved().forEach(json.putArray("retrieved")::add);
        json.putObject("scores")
                .put("judged", item.question().judged())
                .put("right", item.right())
                .put("abstained", item.abstained())
                .put("citation_right", item.citationRight())
                .put("rank", item.rank())
                .put("short_em", item.shortAnswer().exact())
                .put("short_f1", item.shortAnswer().f1());
        return json;
    }

    /** So many of so many. */
    private record Share(long count, long of) {
        double value() {
            return of == 0 ? 0 : (double) count / of;
        }
    }
}
