package footnote.delivery;

import footnote.delivery.LaneTurn.Next;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives tracks their turns: each in order, several at a time. Only tracks in work are held in memory; what waits stays on disk. */
final class LaneWorkers {
    private static final Logger LOG = LoggerFactory.getLogger(LaneWorkers.class);
    private static final int PAGE = 256;
    /** What goes beside the lanes is quick, and must not wait until a lane is free. */
    private static final int MOST_ASIDE = 4;

    private static final int MOST_TRACKS = 5_000;
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);

    private enum State {
        QUEUED,
        RUNNING,
        /** Running, and something came in meanwhile. */
        STALE,
        /** Waits for a time. */
        PARKED,
        /** Waits for a time, or until something comes in. */
        GATHERING
    }

    private final Inbox inbox;
    private final LaneTurn turn;
    private final Executor threads;
    private final ScheduledExecutorService timer;
    private final Slots ordered;
    private final Slots aside = new Slots(MOST_ASIDE);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition quiet = lock.newCondition();
    private final Map<Track, State> tracks = new HashMap<>();
    /** The wait that each parked track is in; an older one that ends late means nothing. */
    private final Map<Track, Long> waits = new HashMap<>();

    private final AtomicBoolean pumpAsked = new AtomicBoolean();
    private boolean closed;
    private boolean rowsLeft;
    private long cursor;
    private long lastWait;

    LaneWorkers(Inbox inbox, LaneTurn turn, Executor threads, ScheduledExecutorService timer, int parallel) {
        this.inbox = inbox;
        this.turn = turn;
        this.threads = threads;
        this.timer = timer;
        this.ordered = new Slots(parallel);
    }

    /** Starts with the tracks that have messages on their way, then with those that have updates waiting. */
    void start(List<Track> openTracks) {
        lock.lock();
        try {
            openTracks.forEach(this::offer);
        } finally {
            lock.unlock();
        }
        wake();
    }

    /** Says that a lane got something to do in another way than by something that came in. */
    void add(String lane) {
        lock.lock();
        try {
            offer(new Track(lane, false));
            offer(new Track(lane, true));
        } finally {
            lock.unlock();
        }
        dispatch();
    }

    /** Says that something came in. Quick; any thread. */
    void wake() {
        if (pumpAsked.compareAndSet(false, true)) {
            later(this::pump, Duration.ZERO);
        }
    }

    /** Looks at all that waits, not only at what came in since: another process may have put something back. Timer only. */
    void lookAgain() {
        lock.lock();
        try {
            cursor = 0;
        } finally {
            lock.unlock();
        }
        wake();
    }

    /** Stops giving turns and waits for those that run. */
    boolean close(Duration within) throws InterruptedException {
        lock.lock();
        try {
            closed = true;
            long left = within.toNanos();
            while (running() > 0 && left > 0) {
                left = quiet.awaitNanos(left);
            }
            turn.abandon();
            return running() == 0;
        } finally {
            lock.unlock();
        }
    }

    @SuppressWarnings("IllegalCatch") // A database in trouble must not end the work for good.
    private void pump() {
        pumpAsked.set(false);
        try {
            while (hasRoom() && readPage()) {}
            dispatch();
        } catch (RuntimeException e) {
            LOG.error("waiting updates cannot be read, trying again", e);
            later(this::wake, AFTER_TROUBLE);
        }
    }

    private boolean hasRoom() {
        lock.lock();
        try {
            boolean room = queued() < PAGE && tracks.size() < MOST_TRACKS;
            if (!room) {
                rowsLeft = true;
            }
            return room && !closed;
        } finally {
            lock.unlock();
        }
    }

    private boolean readPage() {
        List<Inbox.WaitingRow> page = inbox.waitingAfter(cursor, PAGE);
        lock.lock();
        try {
            for (Inbox.WaitingRow row : page) {
                offer(row.track());
                cursor = row.id();
            }
            rowsLeft = page.size() == PAGE;
            return rowsLeft;
        } finally {
            lock.unlock();
        }
    }

    private void offer(Track track) {
        State state = tracks.get(track);
        if (state == null || state == State.GATHERING) {
            waits.remove(track);
            tracks.put(track, State.QUEUED);
            slots(track).queue.add(track);
        } else if (state == State.RUNNING) {
            tracks.put(track, State.STALE);
        }
    }

    private void dispatch() {
        lock.lock();
        try {
            for (Slots slots : List.of(aside, ordered)) {
                while (!closed && slots.running < slots.most && !slots.queue.isEmpty()) {
                    Track track = slots.queue.remove();
                    tracks.put(track, State.RUNNING);
                    slots.running++;
                    threads.execute(() -> takeTurn(track));
                }
            }
        } finally {
            lock.unlock();
        }
    }

    @SuppressWarnings("IllegalCatch") // Whatever goes wrong in one track, the others go on and this one is tried again.
    private void takeTurn(Track track) {
        Next next = Next.after(AFTER_TROUBLE);
        try {
            next = turn.run(track);
        } catch (CancellationException e) {
            LOG.debug("closing: lane {} goes on after the next start", track, e);
        } catch (Throwable t) {
            LOG.error("the turn of lane {} failed, trying again", track, t);
        } finally {
            end(track, next);
        }
    }

    private void end(Track track, Next next) {
        boolean askForMore;
        lock.lock();
        try {
            slots(track).running--;
            boolean stale = tracks.remove(track) == State.STALE;
            if (next.more() && !next.pause().isZero() && !(stale && next.sooner())) {
                park(track, next);
            } else if (next.more() || stale) {
                offer(track);
            }
            askForMore = rowsLeft && queued() < PAGE / 2;
            quiet.signalAll();
        } finally {
            lock.unlock();
        }
        if (askForMore) {
            wake();
        }
        dispatch();
    }

    private void park(Track track, Next next) {
        lastWait++;
        long wait = lastWait;
        waits.put(track, wait);
        tracks.put(track, next.sooner() ? State.GATHERING : State.PARKED);
        later(() -> unpark(track, wait), next.pause());
    }

    private void unpark(Track track, long wait) {
        boolean askForMore;
        lock.lock();
        try {
            if (!waits.remove(track, wait)) {
                return;
            }
            tracks.remove(track);
            offer(track);
            askForMore = rowsLeft && queued() < PAGE / 2;
        } finally {
            lock.unlock();
        }
        if (askForMore) {
            wake();
        }
        dispatch();
    }

    private void later(Runnable task, Duration wait) {
        try {
            ScheduledFuture<?> unused = timer.schedule(task, wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("closing: no more turns are planned", e);
        }
    }

    private Slots slots(Track track) {
        return track.aside() ? aside : ordered;
    }

    private int queued() {
        return ordered.queue.size() + aside.queue.size();
    }

    private int running() {
        return ordered.running + aside.running;
    }

    /** Tracks that wait for a thread, and how many have one. */
    private static final class Slots {
        private final int most;
        private final Deque<Track> queue = new ArrayDeque<>();
        private int running;

        Slots(int most) {
            this.most = most;
        }
    }
}
