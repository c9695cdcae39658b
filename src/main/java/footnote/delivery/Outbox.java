package footnote.delivery;

import footnote.delivery.OutboxRow.State;
import footnote.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What goes out: every message is on disk before it is tried, with all that was written until then; its outcome follows. */
final class Outbox {
    private static final String OPEN = "state not in ('sent', 'failed')";
    /** The lanes of a chat: its own, and those of its topics, whose names go on with a slash. */
    static final String LANE_OF_CHAT = "(lane = :chat or (lane > :chat || '/' and lane < :chat || '0'))";

    private final Database database;
    private final Clock clock;

    Outbox(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The message of this track whose turn it is: in order, and a placeholder too. */
    Optional<OutboxRow> next(Track track) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("select * from outbox where lane = :lane and aside = :aside and " + OPEN
                                + " order by id limit 1")
                        .bind("lane", track.lane())
                        .bind("aside", track.aside())
                        .map((rs, context) -> read(rs))
                        .findOne());
    }

    /** The tracks with messages that are not out yet. */
    List<Track> openTracks() {
        return database.jdbi()
                .withHandle(h -> h.createQuery("select distinct lane, aside from outbox where " + OPEN)
                        .map((rs, context) -> new Track(rs.getString("lane"), rs.getBoolean("aside")))
                        .list());
    }

    /** Puts a placeholder on its way, unless the group has a message already. */
    void hold(RowGroup group, String placeholder) {
        database.<Integer, RuntimeException>write(h -> insert(h, group.first(), 1, placeholder));
    }

    /** Notes that the handling of a group begins: so one that ends the program is found out, and it stays the same group. */
    void begin(RowGroup group) {
        database.<Integer, RuntimeException>writeSoon(h -> {
            h.createUpdate("update inbox set leader = :leader where id in (<ids>)")
                    .bind("leader", group.first().id())
                    .bindList("ids", group.ids())
                    .execute();
            return h.createUpdate("update inbox set attempts = attempts + 1 where id in (<ids>)")
                    .bindList("ids", group.ids())
                    .execute();
        });
    }

    /** The first message of this group, which its placeholder is. */
    Optional<OutboxRow> first(RowGroup group) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("select * from outbox where inbox_id = :id and part = 1")
                        .bind("id", group.first().id())
                        .map((rs, context) -> read(rs))
                        .findOne());
    }

    /** Writes the answers and that the group is done, all or nothing. The first answer goes into the placeholder, if there is one. */
    void finish(RowGroup group, List<String> answers) {
        database.<Integer, RuntimeException>writeSoon(h -> {
            writeAnswers(h, group.first(), answers);
            for (InboxRow row : group.rows()) {
                close(h, row, "done", "", "");
            }
            return group.rows().size();
        });
    }

    /** Sets a group aside as dead letters, with one apology for it. */
    void bury(RowGroup group, String reason, Optional<String> apology) {
        database.<Integer, RuntimeException>write(h -> {
            writeAnswers(h, group.first(), apology.stream().toList());
            for (InboxRow row : group.rows()) {
                close(h, row, "dead", row.payload(), reason);
            }
            return group.rows().size();
        });
    }

    private void close(Handle h, InboxRow row, String state, String payload, String reason) {
        h.createUpdate("update inbox set state = :state, payload = :payload, reason = nullif(:reason, ''),"
                        + " finished = :now where id = :id")
                .bind("state", state)
                .bind("payload", payload)
                .bind("reason", reason)
                .bind("now", clock.millis())
                .bind("id", row.id())
                .execute();
    }

    private static void writeAnswers(Handle h, InboxRow row, List<String> answers) {
        int part = 0;
        for (String answer : answers) {
            part++;
            int replaced = h.createUpdate(
                            "update outbox set payload = :payload, attempts = 0, not_before = 0, reason = null,"
                                    + " state = case when message_id is null then 'pending' else 'editing' end"
                                    + " where inbox_id = :inbox and part = :part")
                    .bind("payload", answer)
                    .bind("inbox", row.id())
                    .bind("part", part)
                    .execute();
            if (replaced == 0) {
                insert(h, row, part, answer);
            }
        }
        h.createUpdate(
                        "update outbox set state = 'failed', payload = '', reason = 'no answer' where inbox_id = :inbox and state = 'holding'")
                .bind("inbox", row.id())
                .execute();
    }

    private static int insert(Handle h, InboxRow row, int part, String payload) {
        return h.createUpdate(
                        "insert into outbox (inbox_id, part, lane, aside, counter, payload, state)"
                                + " values (:inbox, :part, :lane, :aside, :counter, :payload, 'pending') on conflict do nothing")
                .bind("inbox", row.id())
                .bind("part", part)
                .bind("lane", row.lane())
                .bind("aside", row.aside())
                .bind("counter", row.counter())
                .bind("payload", payload)
                .execute();
    }

    /**
     * Records the intent to send, and above which ids the message will stand. A chat has one message at a time whose sending is not
     * decided, or nobody could tell which of two has arrived.
     *
     * @return whether it may be sent now: nothing else of its chat is
     */
    boolean sending(OutboxRow row) {
        int begun = database.<Integer, RuntimeException>write(h -> h.createUpdate("update outbox set state = 'sending',"
                        + " above_lane = max(coalesce((select max(message_id) from inbox where " + LANE_OF_CHAT
                        + "), 0),"
                        + " coalesce((select max(message_id) from outbox where " + LANE_OF_CHAT + "), 0)),"
                        + " above = max(coalesce((select max(message_id) from inbox where counter = :counter), 0),"
                        + " coalesce((select max(message_id) from outbox where counter = :counter), 0))"
                        + " where id = :id and not exists (select 1 from (select id, lane, state from outbox where "
                        + OPEN
                        + ") where " + LANE_OF_CHAT + " and state = 'sending' and id <> :id)")
                .bind("chat", row.chat())
                .bind("counter", row.counter())
                .bind("id", row.id())
                .execute());
        return begun > 0;
    }

    /** Records that the message stands in the chat. A placeholder stays open, anything else is done and its text forgotten. */
    void arrived(OutboxRow row, long messageId) {
        database.<Integer, RuntimeException>writeSoon(
                h -> h.createUpdate("update outbox set message_id = :message, attempts = 0,"
                                + " state = case (select state from inbox where id = inbox_id) when 'waiting' then 'holding' else 'sent' end,"
                                + " payload = case (select state from inbox where id = inbox_id) when 'waiting' then payload else '' end"
                                + " where id = :id")
                        .bind("message", messageId)
                        .bind("id", row.id())
                        .execute());
    }

    /** Records another try for later, as what it is then. */
    void postpone(OutboxRow row, State state, Duration wait, String reason) {
        database.<Integer, RuntimeException>write(
                h -> h.createUpdate("update outbox set state = :state, not_before = :when,"
                                + " attempts = attempts + 1, reason = :reason where id = :id")
                        .bind("state", state.column())
                        .bind("when", clock.millis() + wait.toMillis())
                        .bind("reason", reason)
                        .bind("id", row.id())
                        .execute());
    }

    /** Records that the message does not stand in the chat, so that it is to be sent as a new one. */
    void renew(OutboxRow row) {
        database.<Integer, RuntimeException>write(
                h -> h.createUpdate("update outbox set state = 'pending', message_id = null where id = :id")
                        .bind("id", row.id())
                        .execute());
    }

    /** Gives up on a message, and on what was to follow it in the same answer. */
    void fail(OutboxRow row, String reason) {
        database.<Integer, RuntimeException>write(
                h -> h.createUpdate("update outbox set state = 'failed', payload = '', reason = :reason"
                                + " where inbox_id = :inbox and id >= :id and " + OPEN)
                        .bind("reason", reason)
                        .bind("inbox", row.inboxId())
                        .bind("id", row.id())
                        .execute());
    }

    /** The ids of the counter above this one that are known to be somebody's: messages that came in, and ours that were recorded. */
    Set<Long> idsOfCounter(OutboxRow row, long above) {
        return idsWhere("counter = :chat", row.counter(), above);
    }

    /** The same for the ids of the chat alone. */
    Set<Long> idsOfChat(OutboxRow row, long above) {
        return idsWhere(LANE_OF_CHAT, row.chat(), above);
    }

    private Set<Long> idsWhere(String condition, String value, long above) {
        String where = " where " + condition + " and message_id > :above";
        return new HashSet<>(database.jdbi()
                .withHandle(h -> h.createQuery(
                                "select message_id from outbox" + where + " union select message_id from inbox" + where)
                        .bind("chat", value)
                        .bind("above", above)
                        .mapTo(Long.class)
                        .list()));
    }

    private static OutboxRow read(ResultSet rs) throws SQLException {
        return new OutboxRow(
                rs.getLong("id"),
                rs.getLong("inbox_id"),
                rs.getString("lane"),
                rs.getString("counter"),
                rs.getString("payload"),
                State.of(rs.getString("state")),
                rs.getLong("above_lane"),
                rs.getLong("above"),
                rs.getLong("message_id"),
                rs.getInt("attempts"),
                rs.getLong("not_before"));
    }
}
