package footnote.pipeline;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Fetches pages while a person waits: never longer than agreed, and a full pool refuses a page instead of keeping others waiting. */
final class PageThreads {
    static final String TOO_MANY = "I am reading too many pages right now; send it again in a minute";
    /** Longer than a page may take, for what no timeout of a connection covers: finding out the address of a name. */
    private static final Duration PATIENCE = Duration.ofSeconds(14);

    private final ExecutorService threads;

    PageThreads(ExecutorService threads) {
        this.threads = threads;
    }

    /** When what begins now must be done. */
    static long deadline() {
        return System.nanoTime() + PATIENCE.toNanos();
    }

    /** Begins with a page; empty when too many are being read. */
    <T> Optional<Future<T>> begin(Callable<T> work) {
        try {
            return Optional.of(threads.submit(work));
        } catch (RejectedExecutionException e) {
            return Optional.empty();
        }
    }

    /** What came of it, or what stands for a page that did not come in time. */
    static <T> T await(Future<T> page, long deadline, Late<T> late) {
        try {
            return page.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            page.cancel(true);
            return late.because("the site took too long");
        } catch (InterruptedException e) {
            page.cancel(true);
            Thread.currentThread().interrupt();
            return late.because("I was stopped while I read it; send it again");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a page cannot be fetched", e.getCause());
        }
    }

    /** Makes an outcome out of a reason. */
    interface Late<T> {
        T because(String reason);
    }
}
