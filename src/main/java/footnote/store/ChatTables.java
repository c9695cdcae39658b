package footnote.store;

import footnote.model.LibraryId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/**
 * Knows the tables that hang on a chat, besides those of the library and of the delivery, and gives a chat another name in all of them. A new
 * table with a chat in it is named here with its migration; a test asks of every table whether it moves.
 */
public final class ChatTables {
    /** What is said in them is told by the chat and the number of a message. */
    private static final List<String> OF_MESSAGES = List.of("turn", "sent_text");

    private static final List<String> OF_CHATS =
            List.of("bot_use", "answer_trace", "feedback", "watch", "news", "digest", "feed_offer");

    /** The door knows a chat by its number alone, the last of its name. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}$");

    private ChatTables() {}

    /** The names that a chat had before. */
    public static List<String> earlier(Handle handle, String chat) {
        return handle.createQuery("SELECT old_lane FROM lane_move WHERE new_lane = :chat")
                .bind("chat", chat)
                .mapTo(String.class)
                .list();
    }

    /** What the chat was is now called so; of what there may be one of only, the old one's stays. May be repeated. */
    public static void rename(Handle handle, String from, String to) {
        OF_MESSAGES.forEach(table -> conversations(handle, table, from, to));
        handle.execute("UPDATE bot_use SET message = ? || '#' || message WHERE chat = ?", from, from);
        OF_CHATS.forEach(table -> handle.execute("UPDATE " + table + " SET chat = ? WHERE chat = ?", to, from));
        handle.execute(
                "DELETE FROM preference WHERE chat = ? AND EXISTS (SELECT 1 FROM preference WHERE chat = ?)", to, from);
        handle.execute("UPDATE preference SET chat = ? WHERE chat = ?", to, from);
        unique(handle, "linked_channel", "chat", "channel", from, to);
        unique(handle, "article_search", "chat", "words", from, to);
        String before = LibraryId.ofChat(from).value();
        String now = LibraryId.ofChat(to).value();
        unique(handle, "link", "library", "address", before, now);
        unique(handle, "watch", "library", "feed_row", before, now);
        atTheDoor(handle, from, to);
    }

    /** Whoever was let in or refused stays so. */
    private static void atTheDoor(Handle handle, String from, String to) {
        Matcher before = NUMBER.matcher(from);
        Matcher now = NUMBER.matcher(to);
        if (before.find() && now.find()) {
            long old = Long.parseLong(before.group());
            long fresh = Long.parseLong(now.group());
            for (String table : List.of("admitted", "refusal", "pairing_try")) {
                handle.execute("UPDATE OR REPLACE " + table + " SET number = ? WHERE number = ?", fresh, old);
            }
        }
    }

    /** Messages are counted anew in the new chat; the old ones get names that no new one can have. */
    private static void conversations(Handle handle, String table, String from, String to) {
        handle.execute(
                "UPDATE " + table + " SET chat = ?, conversation = ? || substr(conversation, ?),"
                        + " message_id = ? || '#' || message_id WHERE chat = ?",
                to,
                to,
                from.length() + 1,
                from,
                from);
    }

    private static void unique(Handle handle, String table, String owner, String what, String from, String to) {
        handle.execute(
                "DELETE FROM " + table + " WHERE " + owner + " = ? AND " + what + " IN (SELECT " + what + " FROM "
                        + table + " WHERE " + owner + " = ?)",
                to,
                from);
        handle.execute("UPDATE " + table + " SET " + owner + " = ? WHERE " + owner + " = ?", to, from);
    }
}
