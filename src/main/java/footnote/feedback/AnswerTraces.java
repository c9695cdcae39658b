package footnote.feedback;

import footnote.model.Asked;
import footnote.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** How the last answers came about, kept for a while so that feedback can be given. Safe for use by several threads. */
public final class AnswerTraces {
    static final Duration KEPT = Duration.ofDays(30);

    private final Database database;
    private final Clock clock;

    public AnswerTraces(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Keeps an answer, in the place of an earlier one of the same turn.
     *
     * @param turn the number of the turn, which is kept already
     */
    public void keep(String chat, long turn, Asked asked) {
        long now = clock.millis();
        database.writeSoon(handle -> {
            handle.execute(
                    "DELETE FROM answer_trace WHERE kept_at <= ? AND NOT EXISTS"
                            + " (SELECT 1 FROM feedback f WHERE f.turn_row = answer_trace.turn_row)",
                    now - KEPT.toMillis());
            return handle.execute(
                    "INSERT INTO answer_trace (turn_row, chat, kept_at, trace) VALUES (?, ?, ?, ?)"
                            + " ON CONFLICT (turn_row) DO UPDATE SET trace = excluded.trace",
                    turn,
                    chat,
                    now,
                    AnswerTrace.of(asked).encode());
        });
    }

    /** The answer of a turn of this chat; empty when it is another chat's, forgotten, or too old. */
    public Optional<AnswerTrace> find(String chat, long turn) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT trace FROM answer_trace WHERE turn_row = :turn AND chat = :chat")
                        .bind("turn", turn)
                        .bind("chat", chat)
                        .mapTo(String.class)
                        .findOne())
                .map(AnswerTrace::decode);
    }
}
