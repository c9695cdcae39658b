package footnote.delivery;

import footnote.delivery.OutboxRow.State;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One turn of one lane: what is on its way goes out, then one update is answered, and its answer goes out. */
final class LaneTurn {
    /** So many attempts, none of which came to an end, make an update a dead letter: it ends the program. */
    static final int MOST_ATTEMPTS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(LaneTurn.class);
    private static final int MOST_UNKNOWN = 1_000;
    /** So many waiting updates of a lane are looked at for what belongs together. */
    private static final int MOST_TOGETHER = 100;

    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(30);

    private final Inbox inbox;
    private final Outbox outbox;
    private final RowHandler handler;
    private final Sender sender;
    private final OrphanSearch orphans;
    private final Clock clock;
    private volatile boolean abandoned;

    LaneTurn(Inbox inbox, Outbox outbox, RowHandler handler, Sender sender, Clock clock) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.handler = handler;
        this.sender = sender;
        this.orphans = new OrphanSearch(outbox, sender);
        this.clock = clock;
    }

    /**
     * How a lane goes on: with another turn after a wait, or not before something comes in.
     *
     * @param sooner whether something that comes in ends the wait
     */
    record Next(boolean more, Duration pause, boolean sooner) {
        static final Next IDLE = new Next(false, Duration.ZERO, true);
        static final Next AGAIN = new Next(true, Duration.ZERO, false);

        static Next after(Duration wait) {
            return new Next(true, wait, false);
        }

        static Next afterOrSooner(Duration wait) {
            return new Next(true, wait, true);
        }
    }

    Next run(String lane) {
        Optional<Duration> blocked = deliver(lane);
        if (blocked.isPresent()) {
            return Next.after(blocked.get());
        }
        List<InboxRow> waiting = inbox.waiting(lane, MOST_TOGETHER);
        if (waiting.isEmpty()) {
            return Next.IDLE;
        }
        Gathering gathering = gather(waiting);
        if (gathering instanceof Gathering.Wait wait) {
            return Next.afterOrSooner(wait.pause());
        }
        if (gathering instanceof Gathering.Take take) {
            return answer(take.group());
        }
        throw new IllegalStateException("unknown gathering: " + gathering);
    }

    /** What was begun goes on with the same rows; else the handler decides. */
    @SuppressWarnings("IllegalCatch") // A handler may fail in any way; then each update is handled by itself.
    private Gathering gather(List<InboxRow> waiting) {
        InboxRow first = waiting.get(0);
        if (first.leader() != 0) {
            return Gathering.Take.of(waiting.stream()
                    .filter(row -> row.leader() == first.leader())
                    .toList());
        }
        try {
            return handler.gather(waiting, clock.instant());
        } catch (Throwable t) {
            LOG.warn("update row {} is handled by itself", first.id(), t);
            return new Gathering.Take(RowGroup.of(first));
        }
    }

    private Next answer(RowGroup group) {
        if (!outbox.knows(group)) {
            Optional<String> placeholder = placeholder(group);
            placeholder.ifPresent(payload -> outbox.hold(group, payload));
            Optional<Duration> blocked = placeholder.isPresent() ? deliver(group.lane()) : Optional.empty();
            if (blocked.isPresent()) {
                return Next.after(blocked.get());
            }
        }
        handle(group);
        return deliver(group.lane()).map(Next::after).orElse(Next.AGAIN);
    }

    @SuppressWarnings("IllegalCatch") // A handler may fail in any way; its update becomes a dead letter later on.
    private Optional<String> placeholder(RowGroup group) {
        try {
            return handler.placeholder(group);
        } catch (Throwable t) {
            LOG.warn("no placeholder for update row {}", group.first().id(), t);
            return Optional.empty();
        }
    }

    @SuppressWarnings("IllegalCatch") // A handler may fail in any way; it must stop neither its lane nor another one.
    private void handle(RowGroup group) {
        if (group.attempts() >= MOST_ATTEMPTS) {
            outbox.bury(group, "its handling was begun " + group.attempts() + " times and never ended", apology(group));
            return;
        }
        outbox.begin(group);
        List<String> answers;
        try {
            answers = handler.handle(group);
        } catch (Throwable t) {
            stopIfAbandoned();
            LOG.error(
                    "update row {} in lane {} cannot be handled", group.first().id(), group.lane(), t);
            outbox.bury(group, String.valueOf(t), apology(group));
            return;
        }
        stopIfAbandoned();
        outbox.finish(group, answers);
    }

    /** From now on, what a handler brings is the outcome of being interrupted: it is dropped, and the update handled anew later. */
    void abandon() {
        abandoned = true;
    }

    private void stopIfAbandoned() {
        if (abandoned) {
            throw new CancellationException("closing");
        }
    }

    @SuppressWarnings("IllegalCatch") // The handler has failed once for this update; it may fail at this too.
    private Optional<String> apology(RowGroup group) {
        try {
            return handler.apology(group);
        } catch (Throwable t) {
            LOG.warn("no apology for update row {}", group.first().id(), t);
            return Optional.empty();
        }
    }

    /** Sends what the lane has on its way, in order; the wait when it cannot go on. */
    private Optional<Duration> deliver(String lane) {
        Optional<OutboxRow> row = outbox.next(lane);
        while (row.isPresent() && row.get().state() != State.HOLDING) {
            Duration wait = waitBefore(row.get());
            if (wait.isZero()) {
                wait = settle(row.get(), attempt(row.get()));
            }
            if (!wait.isZero()) {
                return Optional.of(wait);
            }
            row = outbox.next(lane);
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
            case PENDING -> {
                outbox.sending(row);
                yield sender.send(row.lane(), row.payload());
            }
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
