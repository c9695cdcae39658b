package footnote.chat;

import footnote.store.Database;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The messages that became articles, as they were written, kept as long as their article. Safe for use by several threads. */
final class SentTexts {
    private final Database database;

    SentTexts(Database database) {
        this.database = database;
    }

    /**
     * What a person sent as one article.
     *
     * @param row the row of its first message, which buttons carry
     * @param source the source of the article
     */
    record Sent(long row, String source, List<String> parts) {}

    /** Keeps the parts of an article, which may be kept already. */
    Sent keep(String source, List<Incoming.Text> parts) {
        return database.write(handle -> {
            int number = 0;
            for (Incoming.Text part : parts) {
                number++;
                handle.createUpdate(
                                "INSERT INTO sent_text (chat, conversation, message_id, source, number, text, written,"
                                        + " marks) VALUES (:chat, :conversation, :message, :source, :number, :text, :written, :marks)"
                                        + " ON CONFLICT (conversation, message_id) DO UPDATE SET text = excluded.text,"
                                        + " written = excluded.written, marks = excluded.marks")
                        .bind("chat", part.conversation().chat())
                        .bind("conversation", part.conversation().key())
                        .bind("message", part.messageId())
                        .bind("source", source)
                        .bind("number", number)
                        .bind("text", part.text())
                        .bind("written", part.written().text())
                        .bind("marks", MarkLines.written(part.written().marks()))
                        .execute();
            }
            return read(handle, source);
        });
    }

    /** The article that a message is a part of. */
    Optional<Sent> of(Conversation conversation, String messageId) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT source FROM sent_text WHERE conversation = :conversation AND message_id = :message")
                        .bind("conversation", conversation.key())
                        .bind("message", messageId)
                        .mapTo(String.class)
                        .findOne()
                        .map(source -> read(handle, source)));
    }

    /** The same by the row of a message, in its own chat only. */
    Optional<Sent> ofRow(Conversation conversation, long row) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT source FROM sent_text WHERE chat = :chat AND row_id = :row")
                        .bind("chat", conversation.chat())
                        .bind("row", row)
                        .mapTo(String.class)
                        .findOne()
                        .map(source -> read(handle, source)));
    }

    /** Whether a message has these words. */
    boolean has(Conversation conversation, String messageId, String text) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                        "SELECT count(*) FROM sent_text"
                                                + " WHERE conversation = :conversation AND message_id = :message AND text = :text")
                                .bind("conversation", conversation.key())
                                .bind("message", messageId)
                                .bind("text", text)
                                .mapTo(Integer.class)
                                .one()
                        > 0);
    }

    /** The parts of the article that a message belongs to, with other words in this message. */
    List<String> partsWith(Conversation conversation, String messageId, String text) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT CASE message_id WHEN :message THEN :text ELSE text END FROM sent_text WHERE source ="
                                        + " (SELECT source FROM sent_text WHERE conversation = :conversation AND message_id = :message)"
                                        + " ORDER BY number")
                        .bind("conversation", conversation.key())
                        .bind("message", messageId)
                        .bind("text", text)
                        .mapTo(String.class)
                        .list());
    }

    /** Takes over the new words of a message. */
    void change(String messageId, Incoming.Text changed) {
        database.write(handle -> handle.execute(
                "UPDATE sent_text SET text = ?, written = ?, marks = ? WHERE conversation = ? AND message_id = ?",
                changed.text(),
                changed.written().text(),
                MarkLines.written(changed.written().marks()),
                changed.conversation().key(),
                messageId));
    }

    /** The messages of an article that stand in this conversation, to the letter, in order. */
    List<PassageSearch.SentMessage> messages(Conversation conversation, String source) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT message_id, CASE written WHEN '' THEN text ELSE written END AS written, marks"
                                        + " FROM sent_text WHERE conversation = :conversation AND source = :source"
                                        + " ORDER BY number")
                        .bind("conversation", conversation.key())
                        .bind("source", source)
                        .map((row, context) -> new PassageSearch.SentMessage(
                                row.getString("message_id"),
                                new MessageText(row.getString("written"), MarkLines.read(row.getString("marks")))))
                        .list());
    }

    void forget(String source) {
        database.write(handle -> handle.execute("DELETE FROM sent_text WHERE source = ?", source));
    }

    void forgetAll(Conversation conversation) {
        database.write(handle -> handle.execute("DELETE FROM sent_text WHERE chat = ?", conversation.chat()));
    }

    private static Sent read(Handle handle, String source) {
        long row = handle.createQuery("SELECT min(row_id) FROM sent_text WHERE source = :source")
                .bind("source", source)
                .mapTo(Long.class)
                .one();
        List<String> parts = handle.createQuery("SELECT text FROM sent_text WHERE source = :source ORDER BY number")
                .bind("source", source)
                .mapTo(String.class)
                .list();
        return new Sent(row, source, parts);
    }
}
