package footnote.watch;

import footnote.fetch.Freshness;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The SQL of feeds and of who watches them. Each method works inside the handle, and so the transaction, that it is given. */
final class FeedRows {
    private static final String WATCHES =
            "SELECT w.row_id, w.feed_row, w.chat, w.topic, w.language, f.title, f.address, f.failures"
                    + " FROM watch w JOIN feed f ON f.row_id = w.feed_row WHERE ";

    List<WatchedFeed> due(Handle handle, long now, int most) {
        return handle.createQuery("SELECT * FROM feed WHERE next_look <= :now ORDER BY next_look LIMIT :most")
                .bind("now", now)
                .bind("most", most)
                .map((row, context) -> feed(row))
                .list();
    }

    Optional<WatchedFeed> find(Handle handle, String address) {
        return handle.createQuery("SELECT * FROM feed WHERE address = :address")
                .bind("address", address)
                .map((row, context) -> feed(row))
                .findOne();
    }

    WatchedFeed insert(Handle handle, String address, String title, Freshness freshness, long nextLook) {
        handle.createUpdate("INSERT INTO feed (address, title, etag, last_modified, next_look)"
                        + " VALUES (:address, :title, :etag, :modified, :next)")
                .bind("address", address)
                .bind("title", title)
                .bind("etag", freshness.etag())
                .bind("modified", freshness.lastModified())
                .bind("next", nextLook)
                .execute();
        return find(handle, address).orElseThrow();
    }

    Watch watch(Handle handle, long feedRow, Watcher watcher) {
        handle.execute(
                "INSERT INTO watch (feed_row, library, chat, topic, language) VALUES (?, ?, ?, ?, ?)",
                feedRow,
                watcher.library().value(),
                watcher.chat(),
                watcher.topic(),
                watcher.language());
        return handle.createQuery(WATCHES + "w.feed_row = :feed AND w.library = :library")
                .bind("feed", feedRow)
                .bind("library", watcher.library().value())
                .map((row, context) -> watch(row))
                .one();
    }

    List<Watch> watchesOf(Handle handle, long feedRow) {
        return handle.createQuery(WATCHES + "w.feed_row = :feed ORDER BY w.row_id")
                .bind("feed", feedRow)
                .map((row, context) -> watch(row))
                .list();
    }

    /** The feeds that are watched for a library, the first one first. */
    List<Watch> watchesFor(Handle handle, Watcher watcher) {
        return handle.createQuery(WATCHES + "w.library = :library ORDER BY w.row_id")
                .bind("library", watcher.library().value())
                .map((row, context) -> watch(row))
                .list();
    }

    /** The feed was there: it is looked at again later, with what it said about its state. */
    void answered(Handle handle, WatchedFeed feed, Freshness freshness, long nextLook) {
        handle.createUpdate("UPDATE feed SET etag = :etag, last_modified = :modified, next_look = :next,"
                        + " failures = 0, failing_since = 0 WHERE row_id = :row")
                .bind("etag", freshness.etag())
                .bind("modified", freshness.lastModified())
                .bind("next", nextLook)
                .bind("row", feed.row())
                .execute();
    }

    void rename(Handle handle, WatchedFeed feed, String title) {
        handle.execute("UPDATE feed SET title = ? WHERE row_id = ?", title, feed.row());
    }

    void failed(Handle handle, WatchedFeed feed, long now, Duration wait) {
        handle.createUpdate(
                        "UPDATE feed SET failures = failures + 1, next_look = :next,"
                                + " failing_since = CASE failing_since WHEN 0 THEN :now ELSE failing_since END WHERE row_id = :row")
                .bind("next", now + wait.toMillis())
                .bind("now", now)
                .bind("row", feed.row())
                .execute();
    }

    /** Looks at a feed as if for the first time, at once. */
    void refresh(Handle handle, WatchedFeed feed, long now) {
        handle.execute(
                "UPDATE feed SET etag = '', last_modified = '', next_look = ? WHERE row_id = ?", now, feed.row());
    }

    /** Gives a feed its new address; where that is watched already, the two become one. */
    void move(Handle handle, WatchedFeed feed, String address) {
        Optional<WatchedFeed> there = find(handle, address);
        if (there.isEmpty()) {
            handle.execute("UPDATE feed SET address = ? WHERE row_id = ?", address, feed.row());
            return;
        }
        long to = there.get().row();
        handle.execute(
                "DELETE FROM watch WHERE feed_row = ? AND library IN (SELECT library FROM watch WHERE feed_row = ?)",
                feed.row(),
                to);
        handle.execute(
                "DELETE FROM entry_to_read WHERE feed_row = ? AND entry IN (SELECT entry FROM entry_to_read WHERE feed_row = ?)",
                feed.row(),
                to);
        handle.execute("UPDATE watch SET feed_row = ? WHERE feed_row = ?", to, feed.row());
        handle.execute("UPDATE entry_to_read SET feed_row = ? WHERE feed_row = ?", to, feed.row());
        delete(handle, feed.row());
    }

    void delete(Handle handle, long feedRow) {
        handle.execute("DELETE FROM feed WHERE row_id = ?", feedRow);
    }

    /** Ends a watch; a feed that nobody watches any more is not asked any more. */
    void stop(Handle handle, Watch watch) {
        handle.execute("DELETE FROM watch WHERE row_id = ?", watch.row());
        deleteUnwatched(handle);
    }

    void stopAll(Handle handle, Watcher watcher) {
        handle.execute("DELETE FROM watch WHERE library = ?", watcher.library().value());
        deleteUnwatched(handle);
    }

    private static void deleteUnwatched(Handle handle) {
        handle.execute("DELETE FROM feed WHERE row_id NOT IN (SELECT feed_row FROM watch)");
    }

    /** What a chat watches is watched by another one from now on, as when a group gets a new number. */
    void moveChat(Handle handle, Watcher from, Watcher to) {
        handle.execute(
                "DELETE FROM watch WHERE library = ? AND feed_row IN (SELECT feed_row FROM watch WHERE library = ?)",
                to.library().value(),
                from.library().value());
        handle.execute(
                "UPDATE watch SET library = ?, chat = ? WHERE library = ?",
                to.library().value(),
                to.chat(),
                from.library().value());
    }

    private static WatchedFeed feed(ResultSet row) throws SQLException {
        return new WatchedFeed(
                row.getLong("row_id"),
                row.getString("address"),
                row.getString("title"),
                new Freshness(row.getString("etag"), row.getString("last_modified")),
                row.getInt("failures"),
                row.getLong("failing_since"));
    }

    private static Watch watch(ResultSet row) throws SQLException {
        String title = row.getString("title");
        return new Watch(
                row.getLong("row_id"),
                row.getLong("feed_row"),
                new Watcher(row.getString("chat"), row.getString("topic"), row.getString("language")),
                title.isEmpty() ? row.getString("address") : title,
                row.getString("address"),
                row.getInt("failures") >= FeedRound.TOLD_AFTER);
    }
}
