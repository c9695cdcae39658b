package footnote.delivery;

import footnote.model.StopSignal;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Hands what there is to show from the thread that works to the lane's thread, which shows it. */
final class ShownWork implements Work {
    private final StopSignal stop;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private String latest = "";
    private boolean fresh;
    private boolean over;

    ShownWork(StopSignal stop) {
        this.stop = stop;
    }

    @Override
    public void show(String payload) {
        change(() -> {
            fresh = !payload.equals(latest) || fresh;
            latest = payload;
        });
    }

    @Override
    public StopSignal stop() {
        return stop;
    }

    /** Says that there will be nothing more to show. */
    void end() {
        change(() -> over = true);
    }

    /** Says that the latest was not shown after all. */
    void putBack() {
        change(() -> fresh = true);
    }

    /**
     * Waits for something to show; empty when the work is over.
     *
     * @param from when something new may be shown, in the time of {@link System#nanoTime()}
     * @param again when the same is to be shown once more
     */
    Optional<String> next(long from, long again) throws InterruptedException {
        lock.lock();
        try {
            while (!over) {
                long wait = (fresh ? from : again) - System.nanoTime();
                if (latest.isEmpty()) {
                    changed.await();
                } else if (wait > 0) {
                    long unused = changed.awaitNanos(wait);
                } else {
                    fresh = false;
                    return Optional.of(latest);
                }
            }
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable what) {
        lock.lock();
        try {
            what.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
