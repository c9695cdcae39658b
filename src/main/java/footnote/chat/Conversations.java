package footnote.chat;

import footnote.model.ArticleKey;
import footnote.model.LibraryId;
import footnote.model.Span;
import footnote.model.Turn;
import footnote.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The conversations, kept in the database so that they outlive a restart. Safe for use by several threads. */
final class Conversations {
    /** Turns, each with the article that its answer cited first, if that is still there. */
    private static final String TURNS = "SELECT question, answer, resolved, asked_at,"
            + " a.library AS cited_library, a.id AS cited_id FROM turn"
            + " LEFT JOIN turn_citation c ON c.turn_row = turn.row_id AND c.number = 1"
            + " LEFT JOIN article a ON a.row_id = c.article_row";

    private final Database database;
    private final Clock clock;
    private final Duration silence;

    /**
     * Over the database.
     *
     * @param silence after this time without a question, the next one begins a new conversation
     */
    Conversations(Database database, Clock clock, Duration silence) {
        this.database = database;
        this.clock = clock;
        this.silence = silence;
    }

    /**
     * Where a footnote of an answer points.
     *
     * @param articleRow the article's row: never used again, so that it points at this text or at nothing
     */
    record Footnote(int number, long articleRow, Span span) {}

    /** Words that were taken for a question. */
    record AskedText(String messageId, String text) {}

    /**
     * The last turns that are still part of the conversation, oldest first.
     *
     * @param except the message that is being answered now: it may be here already, from before a crash
     */
    List<Turn> history(Conversation conversation, String except, int most) {
        List<Kept> newestFirst = database.jdbi()
                .withHandle(handle -> handle.createQuery(TURNS + " WHERE conversation = :conversation AND closed = 0"
                                + " AND message_id <> :except ORDER BY turn.row_id DESC LIMIT :most")
                        .bind("conversation", conversation.key())
                        .bind("except", except)
                        .bind("most", most)
                        .map((row, context) -> new Kept(turn(row), Instant.parse(row.getString("asked_at"))))
                        .list());
        List<Turn> turns = new ArrayList<>();
        Instant next = clock.instant();
        for (Kept kept : newestFirst) {
            if (kept.askedAt().plus(silence).isBefore(next)) {
                break;
            }
            next = kept.askedAt();
            turns.add(0, kept.turn());
        }
        return turns;
    }

    /** A turn of the database and when it was asked. */
    private record Kept(Turn turn, Instant askedAt) {}

    /** The turns up to an earlier one of the same conversation, oldest first: what a reply to its answer goes on from. */
    List<Turn> historyUpTo(Conversation conversation, long turn, int most) {
        List<Turn> turns = new ArrayList<>(database.jdbi()
                .withHandle(handle -> handle.createQuery(TURNS + " WHERE conversation = :conversation"
                                + " AND turn.row_id <= :turn ORDER BY turn.row_id DESC LIMIT :most")
                        .bind("conversation", conversation.key())
                        .bind("turn", turn)
                        .bind("most", most)
                        .map((row, context) -> turn(row))
                        .list()));
        Collections.reverse(turns);
        return turns;
    }

    private static Turn turn(ResultSet row) throws SQLException {
        String question = row.getString("question");
        String resolved = row.getString("resolved");
        String library = row.getString("cited_library");
        Optional<ArticleKey> cited = library == null
                ? Optional.empty()
                : Optional.of(new ArticleKey(new LibraryId(library), row.getString("cited_id")));
        return new Turn(question, row.getString("answer"), resolved.isEmpty() ? question : resolved, cited);
    }

    /**
     * Keeps a turn, in the place of one about the same message, whose number it takes over: the buttons of a reply that was already
     * sent go on working.
     *
     * @return the turn's number, which buttons carry
     */
    long keep(Conversation conversation, String messageId, Turn turn, List<Footnote> footnotes, String suggestion) {
        return database.writeSoon(handle -> {
            long row = handle.createQuery(
                            "INSERT INTO turn (chat, conversation, message_id, asked_at, question, resolved, answer, suggestion)"
                                    + " VALUES (:chat, :conversation, :message, :at, :question, :resolved, :answer, :suggestion)"
                                    + " ON CONFLICT (conversation, message_id) DO UPDATE SET question = excluded.question,"
                                    + " resolved = excluded.resolved, answer = excluded.answer,"
                                    + " suggestion = excluded.suggestion RETURNING row_id")
                    .bind("chat", conversation.chat())
                    .bind("conversation", conversation.key())
                    .bind("message", messageId)
                    .bind("at", clock.instant().toString())
                    .bind("question", turn.question())
                    .bind("resolved", turn.resolved())
                    .bind("answer", turn.answer())
                    .bind("suggestion", suggestion)
                    .mapTo(Long.class)
                    .one();
            handle.execute("DELETE FROM turn_citation WHERE turn_row = ?", row);
            footnotes.forEach(footnote -> keep(handle, row, footnote));
            return row;
        });
    }

    private static void keep(Handle handle, long turn, Footnote footnote) {
        handle.execute(
                "INSERT INTO turn_citation (turn_row, number, article_row, start_offset, end_offset)"
                        + " VALUES (?, ?, ?, ?, ?)",
                turn,
                footnote.number(),
                footnote.articleRow(),
                footnote.span().start(),
                footnote.span().end());
    }

    /** A footnote of an answer of this chat; empty for any other chat's. */
    Optional<Footnote> footnote(Conversation conversation, long turn, int number) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT c.number, c.article_row, c.start_offset, c.end_offset FROM turn_citation c"
                                        + " JOIN turn t ON t.row_id = c.turn_row"
                                        + " WHERE t.chat = :chat AND t.row_id = :turn AND c.number = :number")
                        .bind("chat", conversation.chat())
                        .bind("turn", turn)
                        .bind("number", number)
                        .map((row, context) -> footnote(row))
                        .findOne());
    }

    /**
     * The answer that was given last.
     *
     * @param answered whether there was one; else the footnotes are what came nearest
     */
    record LastAnswer(long turn, String question, boolean answered, List<Footnote> footnotes) {
        List<Integer> numbers() {
            return footnotes.stream().map(Footnote::number).toList();
        }
    }

    Optional<LastAnswer> lastAnswer(Conversation conversation) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT row_id, question, answer FROM turn WHERE conversation = :conversation"
                                        + " ORDER BY row_id DESC LIMIT 1")
                        .bind("conversation", conversation.key())
                        .map((row, context) -> new LastAnswer(
                                row.getLong("row_id"),
                                row.getString("question"),
                                !row.getString("answer").isEmpty(),
                                footnotes(handle, row.getLong("row_id"))))
                        .findOne());
    }

    private static List<Footnote> footnotes(Handle handle, long turn) {
        return handle.createQuery("SELECT number, article_row, start_offset, end_offset FROM turn_citation"
                        + " WHERE turn_row = :turn ORDER BY number")
                .bind("turn", turn)
                .map((row, context) -> footnote(row))
                .list();
    }

    private static Footnote footnote(ResultSet row) throws SQLException {
        return new Footnote(
                row.getInt("number"),
                row.getLong("article_row"),
                new Span(row.getInt("start_offset"), row.getInt("end_offset")));
    }

    /** The question that an answer of this chat suggested; empty when there is none. */
    Optional<String> suggestion(Conversation conversation, long turn) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT suggestion FROM turn WHERE chat = :chat AND row_id = :turn AND suggestion <> ''")
                        .bind("chat", conversation.chat())
                        .bind("turn", turn)
                        .mapTo(String.class)
                        .findOne());
    }

    /** The words that were taken for a question, with the name of their message; empty for another chat's. */
    Optional<AskedText> asked(Conversation conversation, long turn) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT message_id, question FROM turn WHERE chat = :chat AND row_id = :turn")
                        .bind("chat", conversation.chat())
                        .bind("turn", turn)
                        .map((row, context) -> new AskedText(row.getString("message_id"), row.getString("question")))
                        .findOne());
    }

    /** The turn about a message. */
    Optional<Long> turnOf(Conversation conversation, String messageId) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT row_id FROM turn WHERE conversation = :conversation AND message_id = :message")
                        .bind("conversation", conversation.key())
                        .bind("message", messageId)
                        .mapTo(Long.class)
                        .findOne());
    }

    /** The turn about a message, in whatever topic of the chat it stands. */
    Optional<Long> turnAbout(String chat, String messageId) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT row_id FROM turn WHERE chat = :chat AND message_id = :message LIMIT 1")
                        .bind("chat", chat)
                        .bind("message", messageId)
                        .mapTo(Long.class)
                        .findOne());
    }

    /** The last turn that is still part of the conversation. */
    Optional<Long> last(Conversation conversation) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT row_id FROM turn WHERE conversation = :conversation"
                                + " AND closed = 0 AND asked_at > :since ORDER BY row_id DESC LIMIT 1")
                        .bind("conversation", conversation.key())
                        .bind("since", clock.instant().minus(silence).toString())
                        .mapTo(Long.class)
                        .findOne());
    }

    /** Takes one turn out of the conversation; its buttons go on working. */
    void leaveOut(Conversation conversation, long turn) {
        database.write(handle ->
                handle.execute("UPDATE turn SET closed = 1 WHERE chat = ? AND row_id = ?", conversation.chat(), turn));
    }

    /** Starts clean: what was said so far is no longer part of the conversation, its buttons go on working. */
    void close(Conversation conversation) {
        database.write(
                handle -> handle.execute("UPDATE turn SET closed = 1 WHERE conversation = ?", conversation.key()));
    }

    /** Deletes what was said in all conversations of the chat. */
    void forget(Conversation conversation) {
        database.write(handle -> handle.execute("DELETE FROM turn WHERE chat = ?", conversation.chat()));
    }
}
