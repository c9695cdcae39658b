package footnote.delivery;

import footnote.store.Database;
import java.time.Instant;
import java.util.List;

/** The updates that could not be handled: an operator looks at them and has them tried again or dropped, also while the bot runs. */
public final class DeadLetters {
    /** Updates that were one action died together, and go on together. */
    private static final String ITS_GROUP =
            " where state = 'dead' and (id = :id or leader = (select leader from inbox where id = :id and state = 'dead'))";

    private final Database database;

    public DeadLetters(Database database) {
        this.database = database;
    }

    /** The latest first. */
    public List<DeadLetter> list(int most) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(
                                "select id, lane, payload, coalesce(reason, '') as reason,"
                                        + " coalesce(finished, arrived) as since from inbox where state = 'dead' order by id desc limit :most")
                        .bind("most", most)
                        .map((rs, context) -> new DeadLetter(
                                rs.getLong("id"),
                                rs.getString("lane"),
                                rs.getString("payload"),
                                rs.getString("reason"),
                                Instant.ofEpochMilli(rs.getLong("since"))))
                        .list());
    }

    public long count() {
        return database.jdbi()
                .withHandle(h -> h.createQuery("select count(*) from inbox where state = 'dead'")
                        .mapTo(long.class)
                        .one());
    }

    /**
     * Has one tried again, as if it had come in now. A running bot takes it within a minute; an apology that was sent becomes the answer.
     *
     * @return how many updates that were: more than one when they were one action, 0 when there is no such dead letter
     */
    public int retry(long id) {
        return database.<Integer, RuntimeException>write(h -> h.createUpdate(
                        "update inbox set state = 'waiting', attempts = 0, stopped = 0, reason = null, finished = null"
                                + ITS_GROUP)
                .bind("id", id)
                .execute());
    }

    /** Deletes one, with what belongs to it; how many updates that were. */
    public int drop(long id) {
        return database.<Integer, RuntimeException>write(h ->
                h.createUpdate("delete from inbox" + ITS_GROUP).bind("id", id).execute());
    }
}
