package footnote.feedback;

import footnote.store.Database;
import java.time.Clock;
import org.jdbi.v3.core.Handle;

/** Takes what people say of answers, one opinion for each person and answer: the last one counts. Safe for use by several threads. */
public final class FeedbackBox {
    private static final int LONGEST_WORDS = 4_000;

    private final Database database;
    private final Clock clock;

    public FeedbackBox(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Notes whether an answer is right.
     *
     * @return false when this chat has no such answer any more
     */
    public boolean judge(String chat, long person, long turn, Verdict verdict) {
        return about(
                chat,
                turn,
                handle -> handle.execute(
                        "INSERT INTO feedback (chat, person, turn_row, given_at, verdict, fault, sentence, words)"
                                + " VALUES (?, ?, ?, ?, ?, 'none', 0, '') ON CONFLICT (turn_row, person) DO UPDATE SET"
                                + " given_at = excluded.given_at,"
                                + " fault = CASE verdict WHEN excluded.verdict THEN fault ELSE 'none' END,"
                                + " sentence = CASE verdict WHEN excluded.verdict THEN sentence ELSE 0 END,"
                                + " verdict = excluded.verdict",
                        chat,
                        person,
                        turn,
                        clock.millis(),
                        verdict.column()));
    }

    /**
     * Notes what is wrong with an answer.
     *
     * @return false when this chat has no such answer any more
     */
    public boolean blame(String chat, long person, long turn, Fault fault) {
        return about(
                chat,
                turn,
                handle -> handle.execute(
                        "INSERT INTO feedback (chat, person, turn_row, given_at, verdict, fault, sentence, words)"
                                + " VALUES (?, ?, ?, ?, 'wrong', ?, ?, '') ON CONFLICT (turn_row, person) DO UPDATE SET"
                                + " given_at = excluded.given_at, verdict = 'wrong', fault = excluded.fault, sentence = excluded.sentence",
                        chat,
                        person,
                        turn,
                        clock.millis(),
                        fault.kind().column(),
                        fault.sentence()));
    }

    /**
     * Adds words to what somebody says of an answer. The same words again add nothing.
     *
     * @return false when this chat has no such answer any more
     */
    public boolean say(String chat, long person, long turn, String words) {
        return about(
                chat,
                turn,
                handle -> handle.execute(
                        "INSERT INTO feedback (chat, person, turn_row, given_at, verdict, fault, sentence, words)"
                                + " VALUES (?, ?, ?, ?, 'none', 'none', 0, ?) ON CONFLICT (turn_row, person) DO UPDATE SET"
                                + " given_at = excluded.given_at, words = CASE"
                                + " WHEN words = '' THEN excluded.words"
                                + " WHEN substr(words, -length(excluded.words)) = excluded.words THEN words"
                                + " ELSE words || char(10) || excluded.words END",
                        chat,
                        person,
                        turn,
                        clock.millis(),
                        shortened(words)));
    }

    /** Keeps words about the bot as a whole. The same words again are kept once. */
    public void say(String chat, long person, String words) {
        database.write(handle -> handle.execute(
                "INSERT INTO feedback (chat, person, turn_row, given_at, verdict, fault, sentence, words)"
                        + " SELECT ?, ?, NULL, ?, 'none', 'none', 0, ? WHERE NOT EXISTS (SELECT 1 FROM feedback"
                        + " WHERE chat = ? AND person = ? AND turn_row IS NULL AND words = ?)",
                chat,
                person,
                clock.millis(),
                shortened(words),
                chat,
                person,
                shortened(words)));
    }

    /** Takes back whether an answer is right; words stay. */
    public void withdraw(String chat, long person, long turn) {
        database.write(handle -> {
            handle.execute(
                    "DELETE FROM feedback WHERE chat = ? AND person = ? AND turn_row = ? AND words = ''",
                    chat,
                    person,
                    turn);
            return handle.execute(
                    "UPDATE feedback SET verdict = 'none', fault = 'none', sentence = 0"
                            + " WHERE chat = ? AND person = ? AND turn_row = ?",
                    chat,
                    person,
                    turn);
        });
    }

    /** Deletes all that was said in a chat. */
    public void forget(String chat) {
        database.write(handle -> {
            handle.execute("DELETE FROM answer_trace WHERE chat = ?", chat);
            return handle.execute("DELETE FROM feedback WHERE chat = ?", chat);
        });
    }

    /** A row of feedback about an answer that is there. */
    @FunctionalInterface
    private interface Entry {
        int in(Handle handle);
    }

    private boolean about(String chat, long turn, Entry entry) {
        return database.write(handle -> {
            boolean known = handle.createQuery(
                            "SELECT EXISTS (SELECT 1 FROM answer_trace WHERE turn_row = :turn AND chat = :chat)")
                    .bind("turn", turn)
                    .bind("chat", chat)
                    .mapTo(boolean.class)
                    .one();
            return known && entry.in(handle) == 1;
        });
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS);
    }
}
