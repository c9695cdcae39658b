package footnote.delivery;

import footnote.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What came in: each update once, on disk before it is acknowledged, until it was answered. */
public final class Inbox {
    /** How long the key of a finished update is remembered. */
    static final Duration KEYS_LIVE = Duration.ofDays(7);

    private final Database database;
    private final Clock clock;
    private final String source;

    /**
     * @param source the account that the updates belong to; update ids are unique within one
     */
    public Inbox(Database database, Clock clock, String source) {
        this.database = database;
        this.clock = clock;
        this.source = source;
    }

    /**
     * Stores the updates and the offset to ask for next, all or nothing, and returns when they are on disk.
     *
     * @return how many of them were new
     */
    public int accept(List<IncomingRow> rows, long nextOffset) {
        return database.write(h -> {
            h.createUpdate("insert into poll_offset (source, next_offset) values (:source, :next)"
                            + " on conflict (source) do update set next_offset = excluded.next_offset")
                    .bind("source", source)
                    .bind("next", nextOffset)
                    .execute();
            return insert(h, rows);
        });
    }

    /**
     * The number of the message that one of our own messages answers, as long as its row is kept.
     *
     * @param lane the chat
     */
    public OptionalLong answeredBy(String lane, long ourMessage) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("select i.message_id from outbox o join inbox i on i.id = o.inbox_id"
                                + " where o.lane = :lane and o.message_id = :message limit 1")
                        .bind("lane", lane)
                        .bind("message", ourMessage)
                        .mapTo(Long.class)
                        .findOne())
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    private int insert(Handle h, List<IncomingRow> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        PreparedBatch batch =
                h.prepareBatch("insert into inbox (source, update_id, lane, counter, message_id, payload, arrived)"
                        + " values (:source, :update, :lane, :counter, :message, :payload, :now)"
                        + " on conflict (source, update_id) do nothing");
        for (IncomingRow row : rows) {
            batch.bind("source", source)
                    .bind("update", row.updateId())
                    .bind("lane", row.lane())
                    .bind("counter", row.counter())
                    .bind("message", row.messageId())
                    .bind("payload", row.payload())
                    .bind("now", clock.millis())
                    .add();
        }
        int added = 0;
        for (int one : batch.execute()) {
            added += Math.max(one, 0);
        }
        return added;
    }

    /** Where to go on polling; empty when nothing was ever received. */
    public OptionalLong nextOffset() {
        return database.jdbi()
                .withHandle(h -> h.createQuery("select next_offset from poll_offset where source = :source")
                        .bind("source", source)
                        .mapTo(Long.class)
                        .findOne())
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** How many updates wait for their answer. */
    public long waiting() {
        return database.jdbi()
                .withHandle(h -> h.createQuery("select count(*) from inbox where state = 'waiting'")
                        .mapTo(long.class)
                        .one());
    }

    /** The updates that could not be handled, the latest first. */
    public List<DeadLetter> deadLetters(int most) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(
                                "select coalesce(update_id, 0) as updateId, lane, payload, coalesce(reason, '') as reason"
                                        + " from inbox where state = 'dead' order by id desc limit :most")
                        .bind("most", most)
                        .map((rs, context) -> new DeadLetter(
                                rs.getLong("updateId"),
                                rs.getString("lane"),
                                rs.getString("payload"),
                                rs.getString("reason")))
                        .list());
    }

    /** The next rows that wait, of any lane, after {@code id}. */
    List<WaitingLane> waitingAfter(long id, int most) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(
                                "select id, lane from inbox where state = 'waiting' and id > :id order by id limit :most")
                        .bind("id", id)
                        .bind("most", most)
                        .map((rs, context) -> new WaitingLane(rs.getLong("id"), rs.getString("lane")))
                        .list());
    }

    /** The rows of this lane whose turn it is, in order; those whose handling was begun before come first. */
    List<InboxRow> waiting(String lane, int most) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(
                                "select id, lane, counter, payload, attempts, coalesce(leader, 0) as leader, arrived"
                                        + " from inbox where state = 'waiting' and lane = :lane"
                                        + " order by leader is null, id limit :most")
                        .bind("lane", lane)
                        .bind("most", most)
                        .map((rs, context) -> new InboxRow(
                                rs.getLong("id"),
                                rs.getString("lane"),
                                rs.getString("counter"),
                                rs.getString("payload"),
                                rs.getInt("attempts"),
                                rs.getLong("leader"),
                                rs.getLong("arrived")))
                        .list());
    }

    /** Forgets the keys of updates that were finished long ago; dead letters stay, without their key. */
    void prune() {
        long before = clock.instant().minus(KEYS_LIVE).toEpochMilli();
        database.write(h -> h.createUpdate("delete from inbox where state = 'done' and finished < :before")
                .bind("before", before)
                .execute());
        database.write(h -> h.createUpdate(
                        "update inbox set update_id = null where state = 'dead' and finished < :before and update_id is not null")
                .bind("before", before)
                .execute());
    }

    /** A lane with a row that waits. */
    record WaitingLane(long id, String lane) {}
}
