package footnote.access;

import footnote.store.Database;
import java.time.Clock;
import java.time.Duration;

/** How much the bot was used, from what is counted for the limits. */
public final class UseFigures {
    private final Database database;
    private final Clock clock;

    public UseFigures(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The use of some time up to now. People who are not known count as none. */
    public record Use(int people, int chats, int questions, int answered, int notFound, int articles) {}

    /**
     * The use since then.
     *
     * @param time at most a week, for older rows are deleted
     */
    public Use within(Duration time) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT COUNT(DISTINCT NULLIF(person, 0)) AS people,"
                                + " COUNT(DISTINCT chat) AS chats,"
                                + " COALESCE(SUM(CASE kind WHEN 'question' THEN amount END), 0) AS questions,"
                                + " COALESCE(SUM(CASE outcome WHEN 'answered' THEN amount END), 0) AS answered,"
                                + " COALESCE(SUM(CASE outcome WHEN 'not_found' THEN amount END), 0) AS not_found,"
                                + " COALESCE(SUM(CASE kind WHEN 'articles' THEN amount END), 0) AS articles"
                                + " FROM bot_use WHERE at > :since")
                        .bind("since", clock.millis() - time.toMillis())
                        .map((row, context) -> new Use(
                                row.getInt("people"),
                                row.getInt("chats"),
                                row.getInt("questions"),
                                row.getInt("answered"),
                                row.getInt("not_found"),
                                row.getInt("articles")))
                        .one());
    }
}
