package footnote.pipeline;

import footnote.ingest.Unread;
import footnote.model.Ingested;
import footnote.model.LibraryId;
import footnote.model.Submission;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;

/**
 * Takes in articles by the thousand: several are read at the same time, each is kept as soon as those before it are, and only a few are
 * in memory. For one caller at a time; closing it waits for what was begun.
 */
public final class BulkIngest implements AutoCloseable {
    private static final int MOST_IN_WORK = 16;
    private static final int SHOWN_TOGETHER = 32;

    private final IngestFlow flow;
    private final LibraryId libraryId;
    private final ExecutorService threads;
    private final BiConsumer<Ingested, Long> told;
    private final Deque<Future<Timed>> inWork = new ArrayDeque<>();
    private int keptUnseen;

    /**
     * @param threads read articles; not those that the models work with
     * @param told gets each outcome in the order of the articles, with the milliseconds that it took
     */
    public BulkIngest(IngestFlow flow, LibraryId libraryId, ExecutorService threads, BiConsumer<Ingested, Long> told) {
        this.flow = flow;
        this.libraryId = libraryId;
        this.threads = threads;
        this.told = told;
    }

    /** Takes the articles of a submission; returns when most of them are kept, the last ones follow. */
    public void take(Submission submission) {
        flow.each(submission, this::begin);
    }

    private void begin(Unread unread) {
        while (inWork.size() >= MOST_IN_WORK) {
            finishFirst();
        }
        inWork.add(threads.submit(() -> {
            long started = System.nanoTime();
            Prepared prepared = flow.prepare(unread, libraryId);
            return new Timed(prepared, System.nanoTime() - started);
        }));
    }

    private void finishFirst() {
        Timed first = await(inWork.remove());
        long started = System.nanoTime();
        Ingested outcome = flow.finish(first.prepared(), libraryId);
        keptUnseen++;
        if (keptUnseen >= SHOWN_TOGETHER) {
            show();
        }
        told.accept(outcome, (first.nanos() + System.nanoTime() - started) / 1_000_000);
    }

    private void show() {
        flow.show();
        keptUnseen = 0;
    }

    private static Timed await(Future<Timed> work) {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while articles were taken in", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("an article cannot be taken in", e.getCause());
        }
    }

    /** Finishes what was begun, and makes it visible to searches. */
    @Override
    public void close() {
        try {
            while (!inWork.isEmpty()) {
                finishFirst();
            }
        } finally {
            inWork.forEach(work -> work.cancel(true));
            show();
        }
    }

    private record Timed(Prepared prepared, long nanos) {}
}
