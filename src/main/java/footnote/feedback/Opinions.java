package footnote.feedback;

import footnote.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All that people said, for the operator. */
public final class Opinions {
    private final Database database;
    private final Clock clock;

    public Opinions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How many opinions there are; one may count as a verdict and as words. */
    public record Count(int right, int wrong, int inWords) {}

    /** All of them, the first ones first. */
    public List<Opinion> all() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT f.row_id, f.turn_row, f.chat, f.person, f.given_at, f.verdict, f.fault, f.sentence,"
                                        + " f.words, t.trace FROM feedback f LEFT JOIN answer_trace t ON t.turn_row = f.turn_row"
                                        + " ORDER BY f.row_id")
                        .map((row, context) -> read(row))
                        .list());
    }

    /** How many were given in some time up to now. */
    public Count within(Duration time) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT COUNT(CASE verdict WHEN 'right' THEN 1 END) AS good,"
                                + " COUNT(CASE verdict WHEN 'wrong' THEN 1 END) AS bad,"
                                + " COUNT(NULLIF(words, '')) AS in_words FROM feedback WHERE given_at > :since")
                        .bind("since", clock.millis() - time.toMillis())
                        .map((row, context) -> new Count(row.getInt("good"), row.getInt("bad"), row.getInt("in_words")))
                        .one());
    }

    private static Opinion read(ResultSet row) throws SQLException {
        return new Opinion(
                row.getLong("row_id"),
                row.getLong("turn_row"),
                row.getString("chat"),
                row.getLong("person"),
                Instant.ofEpochMilli(row.getLong("given_at")),
                Verdict.of(row.getString("verdict")),
                new Fault(Fault.Kind.of(row.getString("fault")), row.getInt("sentence")),
                row.getString("words"),
                Optional.ofNullable(row.getString("trace")).map(AnswerTrace::decode));
    }
}
