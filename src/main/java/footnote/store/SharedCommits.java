package footnote.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Lets writers that wait at the same moment share one transaction, and so one wait for the disk. Each is done or undone by itself, in the
 * order of their coming, and returns when its work is on disk.
 */
final class SharedCommits {
    private static final int MOST_TOGETHER = 64;

    private final Jdbi jdbi;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Queue<Job<?, ?>> waiting = new ConcurrentLinkedQueue<>();

    SharedCommits(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Does this work, on this thread or on that of another writer. Work within work is a part of it. */
    <T, X extends Exception> T write(HandleCallback<T, X> work) throws X {
        if (writing.isHeldByCurrentThread()) {
            return jdbi.inTransaction(work);
        }
        Job<T, X> job = new Job<>(work);
        waiting.add(job);
        writing.lock();
        try {
            while (!job.isOver()) {
                commitTogether();
            }
        } finally {
            writing.unlock();
        }
        return job.outcome();
    }

    /** Others must not suffer because the thread that works for them is to end. */
    private void commitTogether() {
        boolean interrupted = Thread.interrupted();
        try {
            commit(next());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private List<Job<?, ?>> next() {
        List<Job<?, ?>> jobs = new ArrayList<>();
        while (jobs.size() < MOST_TOGETHER && !waiting.isEmpty()) {
            jobs.add(waiting.remove());
        }
        return jobs;
    }

    @SuppressWarnings("IllegalCatch") // What goes wrong with the transaction is thrown by each of its writers.
    private void commit(List<Job<?, ?>> jobs) {
        try {
            jdbi.useTransaction(handle -> jobs.forEach(job -> job.run(handle)));
            jobs.forEach(Job::end);
        } catch (Throwable t) {
            jobs.forEach(job -> job.fail(t));
        }
    }

    /** One writer's work and what came of it. */
    private static final class Job<T, X extends Exception> {
        private static final String BEFORE = "before_work";

        private final HandleCallback<T, X> work;
        private @Nullable T result;
        private @Nullable Throwable failure;
        private boolean over;

        Job(HandleCallback<T, X> work) {
            this.work = work;
        }

        @SuppressWarnings("IllegalCatch") // Whatever the work throws undoes it, and is thrown where it was asked for.
        void run(Handle handle) {
            handle.savepoint(BEFORE);
            try {
                result = work.withHandle(handle);
                handle.releaseSavepoint(BEFORE);
            } catch (Throwable t) {
                failure = t;
                handle.rollbackToSavepoint(BEFORE);
                handle.releaseSavepoint(BEFORE);
            }
        }

        void end() {
            over = true;
        }

        void fail(Throwable t) {
            failure = failure == null ? t : failure;
            over = true;
        }

        boolean isOver() {
            return over;
        }

        @SuppressWarnings({"unchecked", "NullAway"}) // The work throws an X or what needs no word; its result is what it gave.
        T outcome() throws X {
            if (failure instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure != null) {
                throw (X) failure;
            }
            return result;
        }
    }
}
