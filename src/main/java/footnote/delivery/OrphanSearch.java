package footnote.delivery;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

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

    /**
     * Chats that share a counter leave gaps in each other's ids, so the message stands shortly above what the counter showed last. The
     * ids after the last one of the chat itself are tried in turn with those, for servers that count every chat on its own.
     */
    private Deque<Long> candidates(OutboxRow row) {
        Iterator<Long> ofCounter =
                others(row.above(), outbox.idsOfCounter(row, row.above())).iterator();
        Iterator<Long> ofLane =
                others(row.aboveLane(), outbox.idsOfChat(row, row.aboveLane())).iterator();
        Set<Long> ids = new LinkedHashSet<>();
        while (ofCounter.hasNext() || ofLane.hasNext()) {
            if (ofCounter.hasNext()) {
                ids.add(ofCounter.next());
            }
            if (ofLane.hasNext()) {
                ids.add(ofLane.next());
            }
        }
        return new ArrayDeque<>(ids);
    }

    private static List<Long> others(long above, Set<Long> known) {
        return LongStream.iterate(above + 1, id -> id + 1)
                .filter(id -> !known.contains(id))
                .limit(above > 0 ? REACH : 0)
                .boxed()
                .toList();
    }
}
