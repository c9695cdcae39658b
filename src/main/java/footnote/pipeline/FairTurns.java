package footnote.pipeline;

import footnote.model.AnswerMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Lets few pieces of work be done at a time. Of those that wait, the chat that had fewest turns lately goes first, then who came first;
 * so a chat that asks much keeps nobody else waiting. Safe for use by several threads.
 */
public final class FairTurns {
    /** A turn counts half after this time, in nanoseconds; so nobody waits for ever, and what was long ago does not count. */
    private static final double HALF_LIFE = 10e9;
    /** Once in so many turns, chats whose turns do not count any more are forgotten. */
    private static final int FORGET_EVERY = 64;

    private final ReentrantLock lock = new ReentrantLock();
    private final List<Waiter> waiters = new ArrayList<>();
    private final Map<String, Had> had = new HashMap<>();
    private final int atATime;
    private final LongSupplier nanos;
    private int given;
    private int free;

    /**
     * Turns are given to who asks for them.
     *
     * @param atATime how much may be done at a time
     */
    public FairTurns(int atATime) {
        this(atATime, System::nanoTime);
    }

    /**
     * The same with another clock.
     *
     * @param nanos a clock that only goes forward, in nanoseconds
     */
    FairTurns(int atATime, LongSupplier nanos) {
        this.atATime = atATime;
        this.nanos = nanos;
        this.free = atATime;
    }

    /** The turns of a chat as they counted at a moment. */
    private record Had(double turns, long at) {
        double turnsAt(long now) {
            return turns * Math.pow(2, (at - now) / HALF_LIFE);
        }
    }

    /** One that waits; no two are equal. */
    private static final class Waiter {
        private final String whose;
        private final Condition turnCame;
        private boolean hasTurn;

        Waiter(String whose, Condition turnCame) {
            this.whose = whose;
            this.turnCame = turnCame;
        }
    }

    /**
     * Does the work when its turn has come. Work must not ask for a turn itself.
     *
     * @param whose work it is: a name of a chat, or of a person in chats of others
     */
    <T> T take(String whose, Supplier<T> work) {
        begin(new Waiter(whose, lock.newCondition()));
        try {
            return work.get();
        } finally {
            end();
        }
    }

    /** Makes an answer when its turn has come: reading uses the whole machine. A chat model works elsewhere, and needs no turn. */
    <T> T takeToAnswer(AnswerMode mode, String whose, Supplier<T> work) {
        return mode == AnswerMode.MODEL ? work.get() : take(whose, work);
    }

    /** Does work that may be left out: nothing comes of it where others are at work or wait. */
    <T> Optional<T> takeIfFree(String whose, Supplier<T> work) {
        return isFree() ? Optional.of(take(whose, work)) : Optional.empty();
    }

    private boolean isFree() {
        lock.lock();
        try {
            return free == atATime && waiters.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** How many wait now. */
    int waiting() {
        lock.lock();
        try {
            return waiters.size();
        } finally {
            lock.unlock();
        }
    }

    private void begin(Waiter waiter) {
        lock.lock();
        try {
            waiters.add(waiter);
            giveTurns();
            while (!waiter.hasTurn) {
                waiter.turnCame.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        lock.lock();
        try {
            free++;
            giveTurns();
        } finally {
            lock.unlock();
        }
    }

    /** Who is next is decided once, here: it changes with time, so that those who wait would not agree about it. */
    private void giveTurns() {
        while (free > 0 && !waiters.isEmpty()) {
            long now = nanos.getAsLong();
            Waiter next = next(now);
            waiters.remove(next);
            free--;
            count(next.whose, now);
            next.hasTurn = true;
            next.turnCame.signal();
        }
    }

    private Waiter next(long now) {
        Waiter next = waiters.get(0);
        for (Waiter waiter : waiters) {
            next = lately(waiter, now) < lately(next, now) ? waiter : next;
        }
        return next;
    }

    /** Whole turns: less than half a one does not count. */
    private long lately(Waiter waiter, long now) {
        Had turns = had.get(waiter.whose);
        return turns == null ? 0 : Math.round(turns.turnsAt(now));
    }

    private void count(String whose, long now) {
        had.merge(whose, new Had(1, now), (before, one) -> new Had(before.turnsAt(now) + 1, now));
        given++;
        if (given % FORGET_EVERY == 0) {
            had.values().removeIf(turns -> turns.turnsAt(now) < 0.1);
        }
    }
}
