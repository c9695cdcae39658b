package footnote.delivery;

import footnote.delivery.OutboxRow.State;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One turn of one track: what is on its way goes out, then one update is answered, and its answer goes out. */
final class LaneTurn {
    /** So many attempts, none of which came to an end, make an update a dead letter: it ends the program. */
    static final int MOST_ATTEMPTS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(LaneTurn.class);
    /** So many waiting updates of a lane are looked at for what belongs together. */
    private static final int MOST_TOGETHER = 100;

    private final Inbox inbox;
    private final Outbox outbox;
    private final RowHandler handler;
    private final Handling handling;
    private final LaneSending sending;
    private final Clock clock;
    private volatile boolean abandoned;

    LaneTurn(Inbox inbox, Outbox outbox, RowHandler handler, Handling handling, LaneSending sending, Clock clock) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.handler = handler;
        this.handling = handling;
        this.sending = sending;
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

    Next run(Track track) {
        Optional<Duration> blocked = sending.deliver(track);
        if (blocked.isPresent()) {
            return Next.after(blocked.get());
        }
        List<InboxRow> waiting = inbox.waiting(track, MOST_TOGETHER);
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
        handle(group);
        return sending.deliver(group.track()).map(Next::after).orElse(Next.AGAIN);
    }

    private void handle(RowGroup group) {
        if (group.attempts() >= MOST_ATTEMPTS) {
            bury(group, "its handling was begun " + group.attempts() + " times and never ended");
            return;
        }
        outbox.begin(group);
        try {
            List<String> answers = handling.answers(group);
            stopIfAbandoned();
            if (!isPlaceholderLost(group)) {
                outbox.finish(group, answers);
            }
        } catch (ExecutionException e) {
            stopIfAbandoned();
            Throwable cause = e.getCause() == null ? e : e.getCause();
            LOG.error(
                    "update row {} in lane {} cannot be handled", group.first().id(), group.lane(), cause);
            if (!isPlaceholderLost(group)) {
                bury(group, cause.toString());
            }
        }
    }

    private void bury(RowGroup group, String reason) {
        Optional<String> apology = apology(group);
        outbox.bury(handler.mayBeKept(group) ? group : group.withoutPayloads(), reason, apology);
    }

    /** A placeholder of which nobody knows whether it stands in the chat is looked for first; then the answer is made anew. */
    private boolean isPlaceholderLost(RowGroup group) {
        return outbox.first(group).filter(row -> row.state() == State.SENDING).isPresent();
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
}
