package footnote.fetch;

import java.io.InterruptedIOException;
import java.time.Duration;

/** The moment by which a page must be there. */
record Deadline(long nanoTime) {
    static Deadline in(Duration patience) {
        return new Deadline(System.nanoTime() + patience.toNanos());
    }

    /**
     * What is left of the time.
     *
     * @throws InterruptedIOException when nothing is
     */
    Duration left() throws InterruptedIOException {
        Duration left = Duration.ofNanos(nanoTime - System.nanoTime());
        if (left.isNegative() || left.isZero()) {
            throw new InterruptedIOException("out of time");
        }
        return left;
    }
}
