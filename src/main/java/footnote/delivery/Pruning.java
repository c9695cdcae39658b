package footnote.delivery;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets old keys now and then; a failure waits for the next time. */
final class Pruning implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Pruning.class);

    private final Inbox inbox;
    private final MessageReferences references;

    Pruning(Inbox inbox, MessageReferences references) {
        this.inbox = inbox;
        this.references = references;
    }

    @Override
    @SuppressWarnings("IllegalCatch") // A timer drops a task that throws, for good.
    public void run() {
        try {
            inbox.prune();
            references.prune();
        } catch (RuntimeException e) {
            LOG.warn("old updates cannot be pruned", e);
        }
    }
}
