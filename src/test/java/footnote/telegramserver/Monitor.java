package footnote.telegramserver;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The one lock of the server: everything that is read or changed goes through it, and waiting happens on it. */
final class Monitor {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean closed;

    <T> T read(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    <T> T change(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            changed.signalAll();
            lock.unlock();
        }
    }

    void run(Runnable work) {
        change(() -> {
            work.run();
            return true;
        });
    }

    /** Looks after every change until something is found, the patience ends or the server closes. */
    <T> Optional<T> await(Supplier<Optional<T>> look, Duration patience) {
        lock.lock();
        try {
            long left = patience.toNanos();
            Optional<T> found = look.get();
            while (found.isEmpty() && left > 0 && !closed) {
                left = changed.awaitNanos(left);
                found = look.get();
            }
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        return read(() -> closed);
    }

    void close() {
        run(() -> closed = true);
    }
}
