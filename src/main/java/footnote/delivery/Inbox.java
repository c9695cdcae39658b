package footnote.delivery;

import footnote.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
    private final LaneMoves moves;

    /**
     * @param source the account that the updates belong to; update ids are unique within one
     */
    public Inbox(Database database, Clock clock, String source) {
        this(database, clock, source, new LaneMoves(database));
    }

    /** The same with knowledge of chats that have another number now. */
    Inbox(Database database, Clock clock, String source, LaneMoves moves) {
        this.database = database;
        this.clock = clock;
        this.source = source;
        this.moves = moves;
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
            return insert(h, source, rows);
        });
    }

    /**
     * Puts something of our own among the updates, to be handled in its turn; what was put before under the same number changes nothing.
     *
     * @param origin what its number is unique within, such as "news"
     */
    public void put(String origin, IncomingRow row) {
        database.<Integer, RuntimeException>write(h -> insert(h, origin, List.of(row)));
    }

    /**
     * The name of what one of our own messages answers, as long as its row is kept.
     *
     * @param chat the chat's lane without a topic
     */
    public Optional<String> answeredBy(String chat, long ourMessage) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("select i.name from inbox i join (select inbox_id from outbox where "
                                + Outbox.LANE_OF_CHAT
                                + " and message_id = :message limit 1) o on i.id = o.inbox_id where i.name <> ''")
                        .bind("chat", chat)
                        .bind("message", ourMessage)
                        .mapTo(String.class)
                        .findOne());
    }

    private int insert(Handle h, String origin, List<IncomingRow> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        PreparedBatch batch = h.prepareBatch(
                "insert into inbox (source, update_id, lane, counter, message_id, name, payload, arrived, aside)"
                        + " values (:source, :update, :lane, :counter, :message, :name, :payload, :now, :aside)"
                        + " on conflict (source, update_id) do nothing");
        for (IncomingRow arrived : rows) {
            IncomingRow row = moves.current(arrived);
            batch.bind("source", origin)
                    .bind("update", row.updateId())
                    .bind("lane", row.lane())
                    .bind("counter", row.counter())
                    .bind("message", row.messageId())
                    .bind("name", row.name())
                    .bind("payload", row.payload())
                    .bind("now", clock.millis())
                    .bind("aside", row.aside())
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

    /** The next rows that wait, of any lane, after {@code id}. */
    List<WaitingRow> waitingAfter(long id, int most) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(
                                "select id, lane, aside from inbox where state = 'waiting' and id > :id order by id limit :most")
                        .bind("id", id)
                        .bind("most", most)
                        .map((rs, context) -> new WaitingRow(rs.getLong("id"), track(rs)))
                        .list());
    }

    private static Track track(ResultSet rs) throws SQLException {
        return new Track(rs.getString("lane"), rs.getBoolean("aside"));
    }

    /** The rows of this track whose turn it is, in order; those whose handling was begun before come first. */
    List<InboxRow> waiting(Track track, int most) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(
                                "select id, lane, counter, payload, attempts, coalesce(leader, 0) as leader, arrived"
                                        + " from inbox where state = 'waiting' and lane = :lane and aside = :aside"
                                        + " order by leader is null, id limit :most")
                        .bind("lane", track.lane())
                        .bind("aside", track.aside())
                        .bind("most", most)
                        .map((rs, context) -> new InboxRow(
                                rs.getLong("id"),
                                rs.getString("lane"),
                                rs.getString("counter"),
                                rs.getString("payload"),
                                rs.getInt("attempts"),
                                rs.getLong("leader"),
                                rs.getLong("arrived"),
                                track.aside()))
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

    /** A row that waits, and where. */
    record WaitingRow(long id, Track track) {}
}
