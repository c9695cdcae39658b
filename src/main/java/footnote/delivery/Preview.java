package footnote.delivery;

import footnote.delivery.OutboxRow.State;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Shows an answer while it is being made: as a draft where the chat knows drafts, else in a message that becomes the answer. A preview
 * is left out when it would take the place of something that must go out.
 */
final class Preview {
    /** An answer that is there sooner comes without one. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private static final Duration BETWEEN_DRAFTS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_EDITS = Duration.ofSeconds(3);
    /** A draft vanishes after half a minute unless it is shown again. */
    private static final Duration DRAFT_LASTS = Duration.ofSeconds(20);

    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final Outbox outbox;
    private final Sender sender;
    private final LaneSending sending;

    Preview(Outbox outbox, Sender sender, LaneSending sending) {
        this.outbox = outbox;
        this.sender = sender;
        this.sending = sending;
    }

    /** Shows what the work has to show until it is over, or until the chat takes no previews. */
    void follow(ShownWork work, RowGroup group) throws InterruptedException {
        boolean drafts = sender.knowsDrafts(group.lane()) && outbox.first(group).isEmpty();
        Duration rhythm = drafts ? BETWEEN_DRAFTS : BETWEEN_EDITS;
        Duration lasts = drafts ? DRAFT_LASTS : FOR_EVER;
        long from = System.nanoTime() + GRACE.toNanos();
        Optional<String> next = work.next(from, from + lasts.toNanos());
        boolean welcome = true;
        while (next.isPresent() && welcome) {
            if (sender.canSpare(group.lane())) {
                welcome = drafts ? draft(group, next.get()) : inMessage(group, next.get());
            } else {
                work.putBack();
            }
            from = System.nanoTime() + rhythm.toNanos();
            next = welcome ? work.next(from, from + lasts.toNanos()) : next;
        }
    }

    private boolean draft(RowGroup group, String payload) {
        return isTaken(sender.draft(group.lane(), group.first().id(), payload));
    }

    private boolean inMessage(RowGroup group, String payload) {
        Optional<OutboxRow> shown = outbox.first(group);
        if (shown.isEmpty()) {
            outbox.hold(group, payload);
            return sending.deliver(group.track()).isEmpty();
        }
        OptionalLong message = shown.get().messageId();
        return shown.get().state() == State.HOLDING
                && message.isPresent()
                && isTaken(sender.edit(group.lane(), message.getAsLong(), payload));
    }

    /** One that came too soon is followed by others; after anything else that goes wrong the answer comes without more of them. */
    private static boolean isTaken(Outcome outcome) {
        return outcome instanceof Outcome.Sent || outcome instanceof Outcome.Later;
    }
}
