package footnote.pipeline;

import footnote.model.LibraryId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets few pieces of work be done at a time. Of those that wait, the chat that had fewest turns lately goes first, then who came first;
 * so a chat that asks much keeps nobody else waiting. Safe for use by several threads.
 */
public final class FairTurns {
    /** After so many turns, those before count half; so nobody waits for ever. */
    private static final int LATELY = 64;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition over = lock.newCondition();
    private final List<Waiter> waiters = new ArrayList<>();
    private final Map<LibraryId, Integer> had = new HashMap<>();
    private int given;
    private int free;

    /**
     * Turns are given to who asks for them.
     *
     * @param atATime how much may be done at a time
     */
    public FairTurns(int atATime) {
        this.free = atATime;
    }

    /** One that waits; no two are equal. */
    private static final class Waiter {
        private final LibraryId chat;

        Waiter(LibraryId chat) {
            this.chat = chat;
        }
    }

    /**
     * Does the work when its turn has come. Work must not ask for a turn itself.
     *
     * @param chat whose work it is, by the library that is its own
     */
    <T> T take(LibraryId chat, Supplier<T> work) {
        begin(new Waiter(chat));
        try {
            return work.get();
        } finally {
            end();
        }
    }

    /** Does work that may be left out: nothing comes of it where others are at work or wait. */
    <T> Optional<T> takeIfFree(LibraryId chat, Supplier<T> work) {
        return isFree() ? Optional.of(take(chat, work)) : Optional.empty();
    }

    private boolean isFree() {
        lock.lock();
        try {
            return free > 0 && waiters.isEmpty();
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
            while (free == 0 || next() != waiter) {
                over.awaitUninterruptibly();
            }
            waiters.remove(waiter);
            free--;
            count(waiter.chat);
            over.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        lock.lock();
        try {
            free++;
            over.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private Waiter next() {
        Waiter next = waiters.get(0);
        for (Waiter waiter : waiters) {
            next = turns(waiter) < turns(next) ? waiter : next;
        }
        return next;
    }

    private int turns(Waiter waiter) {
        return had.getOrDefault(waiter.chat, 0);
    }

    private void count(LibraryId chat) {
        had.merge(chat, 1, Integer::sum);
        given++;
        if (given % LATELY == 0) {
            had.replaceAll((any, turns) -> turns / 2);
            had.values().removeIf(turns -> turns == 0);
        }
    }
}
