package footnote.chat;

import footnote.store.Database;
import java.util.List;

/** Which channels a chat can ask, kept in the database. Safe for use by several threads. */
final class LinkedChannels {
    private final Database database;

    LinkedChannels(Database database) {
        this.database = database;
    }

    /**
     * A channel that a chat can ask.
     *
     * @param row what buttons carry
     * @param channel the channel's identifier, which its library hangs on
     */
    record Linked(long row, String channel, String title) {}

    List<Linked> of(Conversation conversation) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT row_id, channel, title FROM linked_channel WHERE chat = :chat ORDER BY row_id")
                        .bind("chat", conversation.chat())
                        .map((row, context) ->
                                new Linked(row.getLong("row_id"), row.getString("channel"), row.getString("title")))
                        .list());
    }

    void link(Conversation conversation, Memberships.Channel channel, Person by) {
        database.write(handle -> handle.execute(
                "INSERT INTO linked_channel (chat, channel, title, linked_by) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (chat, channel) DO UPDATE SET title = excluded.title, linked_by = excluded.linked_by",
                conversation.chat(),
                channel.chat(),
                channel.title(),
                by.id()));
    }

    /** Ends a link of this chat; false when it has no such link. */
    boolean unlink(Conversation conversation, long row) {
        int removed = database.write(handle ->
                handle.execute("DELETE FROM linked_channel WHERE chat = ? AND row_id = ?", conversation.chat(), row));
        return removed > 0;
    }

    /** Ends all links to a channel. */
    void forgetChannel(Conversation channel) {
        database.write(handle -> handle.execute("DELETE FROM linked_channel WHERE channel = ?", channel.chat()));
    }

    void forgetAll(Conversation conversation) {
        database.write(handle -> handle.execute("DELETE FROM linked_channel WHERE chat = ?", conversation.chat()));
    }
}
