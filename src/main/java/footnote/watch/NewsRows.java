package footnote.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL of news and of the messages that tell them. Each method works inside the handle that it is given. */
final class NewsRows {
    /** A message with news. */
    record Digest(long row, Watcher to) {}

    /** What the operator's library gains is told to nobody. */
    void add(Handle handle, Watcher to, News news, long now) {
        if (!to.isChat()) {
            return;
        }
        handle.createUpdate("INSERT INTO news (chat, topic, language, feed, kind, article_row, title, number, found_at)"
                        + " VALUES (:chat, :topic, :language, :feed, :kind, :article, :title, :number, :now)")
                .bind("chat", to.chat())
                .bind("topic", to.topic())
                .bind("language", to.language())
                .bind("feed", news.feed())
                .bind("kind", news.kind().column())
                .bind("article", news.articleRow())
                .bind("title", news.title())
                .bind("number", news.number())
                .bind("now", now)
                .execute();
    }

    /**
     * The chats that can be told something now.
     *
     * @param before when the last message with news must have been made at the latest
     * @param old news of this age are told also where more is on its way
     */
    List<Watcher> ready(Handle handle, long before, long old) {
        return handle.createQuery(
                        "SELECT n.chat, n.topic, max(n.language) AS language FROM news n WHERE n.digest_row = 0"
                                + " AND NOT EXISTS (SELECT 1 FROM digest d WHERE d.chat = n.chat AND d.topic = n.topic AND d.made_at > :before)"
                                + " AND (n.found_at <= :old OR NOT EXISTS (SELECT 1 FROM watch w JOIN watch_entry e ON e.watch_row = w.row_id"
                                + " WHERE w.chat = n.chat AND w.topic = n.topic AND e.wanted = 1)) GROUP BY n.chat, n.topic")
                .bind("before", before)
                .bind("old", old)
                .map((row, context) -> watcher(row))
                .list();
    }

    /** Puts all that waits for a chat into one message. */
    void collect(Handle handle, Watcher to, long now) {
        long row = handle.createUpdate(
                        "INSERT INTO digest (chat, topic, language, made_at) VALUES (:chat, :topic, :language, :now)")
                .bind("chat", to.chat())
                .bind("topic", to.topic())
                .bind("language", to.language())
                .bind("now", now)
                .executeAndReturnGeneratedKeys("row_id")
                .mapTo(Long.class)
                .one();
        handle.execute(
                "UPDATE news SET digest_row = ? WHERE digest_row = 0 AND chat = ? AND topic = ?",
                row,
                to.chat(),
                to.topic());
    }

    List<Digest> unrung(Handle handle) {
        return handle.createQuery("SELECT row_id, chat, topic, language FROM digest WHERE rung = 0 ORDER BY row_id")
                .map((row, context) -> new Digest(row.getLong("row_id"), watcher(row)))
                .list();
    }

    void rung(Handle handle, Digest digest) {
        handle.execute("UPDATE digest SET rung = 1 WHERE row_id = ?", digest.row());
    }

    /** What a message tells, in the order in which it was found; nothing for a message to another chat. */
    List<News> of(Handle handle, String chat, long digestRow) {
        return handle.createQuery("SELECT * FROM news WHERE chat = :chat AND digest_row = :digest ORDER BY row_id")
                .bind("chat", chat)
                .bind("digest", digestRow)
                .map((row, context) -> new News(
                        News.Kind.of(row.getString("kind")),
                        row.getString("feed"),
                        row.getLong("article_row"),
                        row.getString("title"),
                        row.getInt("number")))
                .list();
    }

    private static Watcher watcher(ResultSet row) throws SQLException {
        return new Watcher(row.getString("chat"), row.getString("topic"), row.getString("language"));
    }

    void prune(Handle handle, long before) {
        handle.execute(
                "DELETE FROM news WHERE digest_row IN (SELECT row_id FROM digest WHERE rung = 1 AND made_at < ?)",
                before);
        handle.execute("DELETE FROM digest WHERE rung = 1 AND made_at < ?", before);
        handle.execute("DELETE FROM feed_offer WHERE offered_at < ?", before);
    }

    void forget(Handle handle, String chat) {
        for (String table : List.of("news", "digest", "feed_offer")) {
            handle.execute("DELETE FROM " + table + " WHERE chat = ?", chat);
        }
    }

    void moveChat(Handle handle, String from, String to) {
        for (String table : List.of("news", "digest", "feed_offer")) {
            handle.execute("UPDATE " + table + " SET chat = ? WHERE chat = ?", to, from);
        }
    }
}
