package footnote.llm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Leaves a model alone for a while after repeated failures, so that nobody waits for it in vain. */
final class Circuit {
    private static final int FAILURES = 3;
    private static final Duration PAUSE = Duration.ofSeconds(60);

    private final Clock clock;
    private int failuresInARow;
    private Instant closedUntil = Instant.MIN;

    Circuit(Clock clock) {
        this.clock = clock;
    }

    /**
     * @throws ModelUnavailable during a pause
     */
    synchronized void check() {
        if (clock.instant().isBefore(closedUntil)) {
            throw new ModelUnavailable(
                    "The language model failed " + FAILURES + " times in a row and is left alone for "
                            + PAUSE.toSeconds() + " s.",
                    true);
        }
    }

    synchronized void succeeded() {
        failuresInARow = 0;
    }

    /** After a pause one more failure is enough for the next pause. */
    synchronized void failed() {
        failuresInARow++;
        if (failuresInARow >= FAILURES) {
            closedUntil = clock.instant().plus(PAUSE);
        }
    }
}
