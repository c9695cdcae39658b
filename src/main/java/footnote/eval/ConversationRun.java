package footnote.eval;

import footnote.eval.ConversationSet.Task;
import footnote.model.Asked;
import footnote.model.LibraryId;
import footnote.model.Question;
import footnote.model.Scope;
import footnote.pipeline.AskFlow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** Searches for the last questions of conversations in three ways, and compares what is found. */
public final class ConversationRun {
    private static final int K = 5;

    private final AskFlow flow;
    private final LibraryId library;

    public ConversationRun(AskFlow flow, LibraryId library) {
        this.flow = flow;
        this.library = library;
    }

    /** A table of nDCG@5 and recall@5 for each way, and how long resolving took. */
    public String table(List<Task> tasks, IntConsumer progress) {
        List<String> rows = new ArrayList<>();
        int done = 0;
        List<Way> ways = List.of(
                new Way("last turn as typed", t -> new Question(t.question(), List.of(), Scope.of(library))),
                new Way("last two turns as typed", t -> new Question(t.lastTwoTurns(), List.of(), Scope.of(library))),
                new Way("resolved", t -> new Question(t.question(), t.history(), Scope.of(library))));
        for (Way way : ways) {
            double ndcg = 0;
            double recall = 0;
            List<Double> resolving = new ArrayList<>();
            for (Task task : tasks) {
                Asked asked = flow.ask(way.question().apply(task));
                List<String> ranked = asked.retrieved().stream()
                        .map(p -> p.article().id())
                        .distinct()
                        .toList();
                ndcg += Ranking.ndcg(ranked, task.relevant(), K);
                recall += Ranking.recall(ranked, task.relevant(), K);
                resolving.add(asked.timings().resolve());
                progress.accept(++done);
            }
            rows.add(String.format(
                    Locale.ROOT,
                    "%-24s nDCG@5 %.3f  R@5 %.3f  resolving %.0f ms (p50), %.0f ms (p95)%n",
                    way.name(),
                    ndcg / tasks.size(),
                    recall / tasks.size(),
                    Percentiles.of(resolving).p50(),
                    Percentiles.of(resolving).p95()));
        }
        return tasks.size() + " questions" + System.lineSeparator() + String.join("", rows);
    }

    /** One way to put a task's question. */
    private record Way(String name, Function<Task, Question> question) {}
}
