package footnote.pipeline;

import footnote.answer.DraftWatch;
import footnote.model.Draft;
import footnote.model.DraftSentence;
import footnote.model.Scope;
import footnote.model.StopSignal;
import footnote.verify.CitationVerifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows of a growing draft what can be proved. Each sentence is checked once, on another thread than the one that reads the reply;
 * nothing is shown once this is closed.
 */
final class ProvedSoFar implements DraftWatch, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProvedSoFar.class);

    private final CitationVerifier verifier;
    private final Scope scope;
    private final AnswerWatch watch;
    private final Executor threads;
    private final Map<DraftSentence, Boolean> checked = new HashMap<>();
    private List<DraftSentence> latest = List.of();
    private List<String> shown = List.of();
    private boolean checking;
    private boolean closed;

    ProvedSoFar(CitationVerifier verifier, Scope scope, AnswerWatch watch, Executor threads) {
        this.verifier = verifier;
        this.scope = scope;
        this.watch = watch;
        this.threads = threads;
        watch.growing(List.of());
    }

    @Override
    public void grew(Draft soFar) {
        if (begins(soFar.sentences())) {
            threads.execute(this::check);
        }
    }

    @Override
    public StopSignal stop() {
        return watch.stop();
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    private synchronized boolean begins(List<DraftSentence> sentences) {
        boolean news = !sentences.equals(latest);
        latest = sentences;
        boolean begins = news && !checking && !closed;
        checking = checking || begins;
        return begins;
    }

    @SuppressWarnings(
            "IllegalCatch") // What goes wrong with a preview must not touch the answer, which is checked by itself.
    private void check() {
        try {
            List<DraftSentence> sentences = next(List.of());
            while (!sentences.isEmpty()) {
                sentences.forEach(sentence -> checked.computeIfAbsent(sentence, this::isProved));
                show(sentences);
                sentences = next(sentences);
            }
        } catch (RuntimeException e) {
            LOG.warn("a growing answer cannot be shown", e);
        }
    }

    /** What to check next; nothing when there is no more than was checked last. */
    private synchronized List<DraftSentence> next(List<DraftSentence> last) {
        boolean more = !closed && !latest.equals(last);
        checking = more && !latest.isEmpty();
        return checking ? latest : List.of();
    }

    private boolean isProved(DraftSentence sentence) {
        return verifier.proves(sentence, scope);
    }

    private synchronized void show(List<DraftSentence> sentences) {
        List<String> proved = new ArrayList<>();
        for (DraftSentence sentence : sentences) {
            if (Boolean.TRUE.equals(checked.get(sentence)) && sentence instanceof DraftSentence.Worded worded) {
                proved.add(worded.text());
            }
        }
        if (!closed && !proved.equals(shown)) {
            shown = proved;
            watch.growing(proved);
        }
    }
}
