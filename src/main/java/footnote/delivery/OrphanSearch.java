package footnote.delivery;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds out whether a send whose outcome is unknown has arrived: the message would stand under one of the next ids, and an edit with the
 * same content tells which of them is ours. See the decision record on sends that happen exactly once.
 */
final class OrphanSearch {
    /** How many ids are tried above the highest one known. */
    static final int REACH = 20;

    private final Outbox outbox;
    private final Sender sender;
    private final Map<Long, Deque<Long>> untried = new ConcurrentHashMap<>();

    OrphanSearch(Outbox outbox, Sender sender) {
        this.outbox = outbox;
        this.sender = sender;
    }

    /** Goes on with the search: sent with the id that was found, missing when no id is left, else it is to be called again later. */
    Outcome search(OutboxRow row) {
        Deque<Long> ids = untried.computeIfAbsent(row.id(), id -> candidates(row));
        Outcome outcome = new Outcome.Missing("no message of ours under the next ids");
        while (outcome instanceof Outcome.Missing && !ids.isEmpty()) {
            outcome = sender.edit(row.lane(), ids.element(), row.payload());
            if (outcome instanceof Outcome.Missing) {
                ids.remove();
            }
        }
        if (outcome instanceof Outcome.Sent || outcome instanceof Outcome.Missing) {
            untried.remove(row.id());
        }
        return outcome;
    }

    /** Chats that share a counter leave gaps in each other's ids, so both what the counter and what the chat showed last count. */
    private Deque<Long> candidates(OutboxRow row) {
        Set<Long> ids = new LinkedHashSet<>();
        addAbove(ids, row, row.above());
        addAbove(ids, row, row.aboveLane());
        return new ArrayDeque<>(ids);
    }

    private void addAbove(Set<Long> ids, OutboxRow row, long above) {
        if (above == 0) {
            return;
        }
        Set<Long> known = outbox.knownIds(row, above);
        long id = above;
        for (int added = 0; added < REACH; ) {
            id++;
            if (!known.contains(id)) {
                ids.add(id);
                added++;
            }
        }
    }
}
