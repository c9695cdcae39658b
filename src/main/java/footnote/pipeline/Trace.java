package footnote.pipeline;

import footnote.model.Answer;
import footnote.model.Asked;
import footnote.model.FoundPassage;
import footnote.model.Question;
import footnote.model.Timings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What one question left behind at each step. Belongs to one question and one thread at a time. */
final class Trace {
    private static final double NANOS_PER_MILLI = 1_000_000.0;

    private final long started = System.nanoTime();
    private final Map<Step, Long> nanos = new EnumMap<>(Step.class);
    private String resolvedQuestion;
    private final List<FoundPassage> retrieved = new ArrayList<>();
    private String notice = "";
    private String rawReply = "";

    Trace(String question) {
        resolvedQuestion = question;
    }

    /** The steps whose time is kept. */
    enum Step {
        RESOLVE,
        RETRIEVE,
        ANSWER,
        VERIFY
    }

    /** Runs a step and adds its time. */
    <T> T timed(Step step, Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            nanos.merge(step, System.nanoTime() - start, Long::sum);
        }
    }

    String resolvedQuestion() {
        return resolvedQuestion;
    }

    void resolvedTo(String question) {
        resolvedQuestion = question;
    }

    void retrieved(List<FoundPassage> passages) {
        retrieved.addAll(passages);
    }

    void notice(String sentence) {
        notice = sentence;
    }

    void rawReply(String reply) {
        rawReply = reply;
    }

    /**
     * The finished record.
     *
     * @param read the passages that were read, best first; what else was retrieved follows them
     */
    Asked finish(Question question, Answer answer, List<FoundPassage> read) {
        Map<String, FoundPassage> all = new LinkedHashMap<>();
        read.forEach(p -> all.putIfAbsent(p.article() + "#" + p.passage().number(), p));
        retrieved.forEach(p -> all.putIfAbsent(p.article() + "#" + p.passage().number(), p));
        return new Asked(question, resolvedQuestion, answer, List.copyOf(all.values()), notice, rawReply, timings());
    }

    private Timings timings() {
        return new Timings(
                millis(Step.RESOLVE),
                millis(Step.RETRIEVE),
                millis(Step.ANSWER),
                millis(Step.VERIFY),
                (System.nanoTime() - started) / NANOS_PER_MILLI);
    }

    private double millis(Step step) {
        return nanos.getOrDefault(step, 0L) / NANOS_PER_MILLI;
    }
}
