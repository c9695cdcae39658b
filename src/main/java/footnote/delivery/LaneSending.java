package footnote.delivery;

import footnote.delivery.OutboxRow.State;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings messages out, one after the other, until each has arrived for certain or is given up. */
final class LaneSending {
    private static final Logger LOG = LoggerFactory.getLogger(LaneSending.class);
    private static final int MOST_UNKNOWN = 1_000;
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(30);
    /** Until another message of the same chat is out. */
    private static final Duration OTHER_FIRST = Duration.ofMillis(100);

    private final Outbox outbox;
    private final Sender sender;
    private final OrphanSearch orphans;
    private final Clock clock;
    private final BiConsumer<String, String> moved;

    /**
     * @param moved told when a chat is found to have another name, with the old and the new one
     */
    LaneSending(Outbox outbox, Sender sender, Clock clock, BiConsumer<String, String> moved) {
        this.moved = moved;
        this.outbox = outbox;
        this.sender = sender;
        this.orphans = new OrphanSearch(outbox, sender);
        this.clock = clock;
    }

    /** Sends what the track has on its way, in order; the wait when it cannot go on. */
    Optional<Duration> deliver(Track track) {
        Optional<OutboxRow> row = outbox.next(track);
        while (row.isPresent() && row.get().state() != State.HOLDING) {
            Duration wait = waitBefore(row.get());
            if (wait.isZero()) {
                wait = settle(row.get(), attempt(row.get()));
            }
            if (!wait.isZero()) {
                return Optional.of(wait);
            }
            row = outbox.next(track);
        }
        return Optional.empty();
    }

    private Duration waitBefore(OutboxRow row) {
        Duration own = Duration.ofMillis(Math.max(0, row.notBefore() - clock.millis()));
        Duration pause = sender.pause(row.lane());
        return own.compareTo(pause) >= 0 ? own : pause;
    }

    private Outcome attempt(OutboxRow row) {
        return switch (row.state()) {
            case PENDING ->
                outbox.sending(row)
                        ? sender.send(row.lane(), row.payload())
                        : new Outcome.Later(OTHER_FIRST, "another message of this chat is on its way");
            case SENDING -> orphans.search(row);
            case EDITING -> sender.edit(row.lane(), row.knownId(), row.payload());
            case HOLDING, SENT, FAILED -> throw new IllegalStateException("a message to send is " + row.state());
        };
    }

    /** Records the outcome; the wait until the next try, zero when the lane can go on. */
    private Duration settle(OutboxRow row, Outcome outcome) {
        if (outcome instanceof Outcome.Sent sent) {
            outbox.arrived(row, sent.messageId());
            return Duration.ZERO;
        }
        if (outcome instanceof Outcome.Missing) {
            outbox.renew(row);
            return Duration.ZERO;
        }
        if (outcome instanceof Outcome.Moved to) {
            moved.accept(row.chat(), to.chat());
            return Duration.ZERO;
        }
        if (outcome instanceof Outcome.Later later) {
            outbox.postpone(row, row.state(), later.pause(), later.reason());
            return later.pause();
        }
        if (outcome instanceof Outcome.Unknown unknown && row.attempts() < MOST_UNKNOWN) {
            State state = row.state() == State.EDITING ? State.EDITING : State.SENDING;
            Duration wait = backoff(row.attempts());
            outbox.postpone(row, state, wait, unknown.reason());
            return wait;
        }
        LOG.warn("message {} in lane {} is given up: {}", row.id(), row.lane(), outcome);
        outbox.fail(row, outcome.toString());
        return Duration.ZERO;
    }

    private static Duration backoff(int attempts) {
        Duration wait = Duration.ofSeconds(1L << Math.min(attempts, 5));
        return wait.compareTo(LONGEST_BACKOFF) < 0 ? wait : LONGEST_BACKOFF;
    }
}
