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

/** Gives lanes their turns: each lane in order, several at a time. Only lanes in work are held in memory; what waits stays on disk. */
final class LaneWorkers {
    private static final Logger LOG = LoggerFactory.getLogger(LaneWorkers.class);
    private static final int PAGE = 256;
    private static final int MOST_LANES = 5_000;
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
    private final int parallel;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition quiet = lock.newCondition();
    private final Map<String, State> lanes = new HashMap<>();
    /** The wait that each parked lane is in; an older one that ends late means nothing. */
    private final Map<String, Long> waits = new HashMap<>();

    private final Deque<String> queue = new ArrayDeque<>();
    private final AtomicBoolean pumpAsked = new AtomicBoolean();
    private int running;
    private boolean closed;
    private boolean rowsLeft;
    private long cursor;
    private long lastWait;

    LaneWorkers(Inbox inbox, LaneTurn turn, Executor threads, ScheduledExecutorService timer, int parallel) {
        this.inbox = inbox;
        this.turn = turn;
        this.threads = threads;
        this.timer = timer;
        this.parallel = parallel;
    }

    /** Starts with the lanes that have messages on their way, then with those that have updates waiting. */
    void start(List<String> openLanes) {
        lock.lock();
        try {
            openLanes.forEach(this::offer);
        } finally {
            lock.unlock();
        }
        wake();
    }

    /** Says that something came in. Quick; any thread. */
    void wake() {
        if (pumpAsked.compareAndSet(false, true)) {
            later(this::pump, Duration.ZERO);
        }
    }

    /** Stops giving turns and waits for those that run. */
    boolean close(Duration within) throws InterruptedException {
        lock.lock();
        try {
            closed = true;
            long left = within.toNanos();
            while (running > 0 && left > 0) {
                left = quiet.awaitNanos(left);
            }
            turn.abandon();
            return running == 0;
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
            boolean room = queue.size() < PAGE && lanes.size() < MOST_LANES;
            if (!room) {
                rowsLeft = true;
            }
            return room && !closed;
        } finally {
            lock.unlock();
        }
    }

    private boolean readPage() {
        List<Inbox.WaitingLane> page = inbox.waitingAfter(cursor, PAGE);
        lock.lock();
        try {
            for (Inbox.WaitingLane row : page) {
                offer(row.lane());
                cursor = row.id();
            }
            rowsLeft = page.size() == PAGE;
            return rowsLeft;
        } finally {
            lock.unlock();
        }
    }

    private void offer(String lane) {
        State state = lanes.get(lane);
        if (state == null || state == State.GATHERING) {
            waits.remove(lane);
            lanes.put(lane, State.QUEUED);
            queue.add(lane);
        } else if (state == State.RUNNING) {
            lanes.put(lane, State.STALE);
        }
    }

    private void dispatch() {
        lock.lock();
        try {
            while (!closed && running < parallel && !queue.isEmpty()) {
                String lane = queue.remove();
                lanes.put(lane, State.RUNNING);
                running++;
                threads.execute(() -> takeTurn(lane));
            }
        } finally {
            lock.unlock();
        }
    }

    @SuppressWarnings("IllegalCatch") // Whatever goes wrong in one lane, the others go on and this one is tried again.
    private void takeTurn(String lane) {
        Next next = Next.after(AFTER_TROUBLE);
        try {
            next = turn.run(lane);
        } catch (CancellationException e) {
            LOG.debug("closing: lane {} goes on after the next start", lane, e);
        } catch (Throwable t) {
            LOG.error("the turn of lane {} failed, trying again", lane, t);
        } finally {
            end(lane, next);
        }
    }

    private void end(String lane, Next next) {
        boolean askForMore;
        lock.lock();
        try {
            running--;
            boolean stale = lanes.remove(lane) == State.STALE;
            if (next.more() && !next.pause().isZero() && !(stale && next.sooner())) {
                park(lane, next);
            } else if (next.more() || stale) {
                offer(lane);
            }
            askForMore = rowsLeft && queue.size() < PAGE / 2;
            quiet.signalAll();
        } finally {
            lock.unlock();
        }
        if (askForMore) {
            wake();
        }
        dispatch();
    }

    private void park(String lane, Next next) {
        lastWait++;
        long wait = lastWait;
        waits.put(lane, wait);
        lanes.put(lane, next.sooner() ? State.GATHERING : State.PARKED);
        later(() -> unpark(lane, wait), next.pause());
    }

    private void unpark(String lane, long wait) {
        boolean askForMore;
        lock.lock();
        try {
            if (!waits.remove(lane, wait)) {
                return;
            }
            lanes.remove(lane);
            offer(lane);
            askForMore = rowsLeft && queue.size() < PAGE / 2;
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
}
