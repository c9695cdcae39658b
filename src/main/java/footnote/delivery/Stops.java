package footnote.delivery;

import footnote.model.StopSignal;
import footnote.store.Database;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ends the work on an answer early when a person wants it. A stop is on disk before it takes effect, so that it outlives the program.
 * Safe for use by several threads.
 */
public final class Stops {
    private final Database database;
    private final Map<Long, StopSignal> begun = new ConcurrentHashMap<>();

    Stops(Database database) {
        this.database = database;
    }

    /** The row of the update whose answer is being made in this lane. */
    public OptionalLong current(String lane) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("select coalesce(leader, id) from inbox where state = 'waiting'"
                                + " and lane = :lane and aside = 0 and attempts > 0 order by id limit 1")
                        .bind("lane", lane)
                        .mapTo(Long.class)
                        .findOne())
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /**
     * Ends the work on this update; whatever there is by then becomes its answer.
     *
     * @return whether there was anything to stop: an answer of this lane that was not ready yet
     */
    public boolean stop(String lane, long row) {
        int stopped = database.write(h -> h.createUpdate(
                        "update inbox set stopped = 1 where id = :row and lane = :lane and state = 'waiting'")
                .bind("row", row)
                .bind("lane", lane)
                .execute());
        StopSignal signal = begun.get(row);
        if (stopped > 0 && signal != null) {
            signal.give();
        }
        return stopped > 0;
    }

    /** The signal for this group, given already when it was stopped before. The order of the two looks makes sure that no stop is missed. */
    StopSignal begin(RowGroup group) {
        long row = group.first().id();
        StopSignal signal = new StopSignal();
        begun.put(row, signal);
        boolean stopped = database.jdbi()
                .withHandle(h -> h.createQuery("select stopped from inbox where id = :row")
                        .bind("row", row)
                        .mapTo(boolean.class)
                        .one());
        if (stopped) {
            signal.give();
        }
        return signal;
    }

    void end(RowGroup group) {
        begun.remove(group.first().id());
    }
}
