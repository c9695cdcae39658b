package footnote.delivery;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets old keys now and then; a failure waits for the next time. */
final class Pruning implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Pruning.class);

    private final Inbox inbox;

    Pruning(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    @SuppressWarnings("IllegalCatch") // A timer drops a task that throws, for good.
    public void run() {
        try {
            inbox.prune();
        } catch (RuntimeException e) {
            LOG.warn("old updates cannot be pruned", e);
        }
    }
}
