package footnote.watch;

import footnote.ingest.FeedEntry;
import footnote.model.ArticleDetails;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL of entries: which of them are known to whom, and which wait to be read. Each method works inside the handle that it is given. */
final class EntryRows {
    private static final long DAY = 86_400_000;
    private static final long NOTED_AGAIN_AFTER = 7 * DAY;
    private static final long KEPT = 90 * DAY;

    /**
     * An entry that waits.
     *
     * @param mark by which watchers know it
     * @param begun when it was begun to be read first, or 0
     */
    record Waiting(long row, long feedRow, String mark, FeedEntry entry, long begun, int attempts) {}

    /** Whether somebody who watches knows an entry: by its name, or by its address from another feed. */
    boolean isKnown(Handle handle, Watch watch, String mark, String address) {
        return handle.createQuery("SELECT count(*) FROM watch_entry WHERE watch_row = :watch AND entry = :entry")
                                .bind("watch", watch.row())
                                .bind("entry", mark)
                                .mapTo(Integer.class)
                                .one()
                        > 0
                || (!address.isEmpty() && isKnownAddress(handle, watch, address));
    }

    private static boolean isKnownAddress(Handle handle, Watch watch, String address) {
        return handle.createQuery("SELECT count(*) FROM watch_entry e JOIN watch w ON w.row_id = e.watch_row"
                                + " WHERE e.address = :address AND w.library = :library")
                        .bind("address", address)
                        .bind("library", watch.watcher().library().value())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Notes an entry that stands in the feed now; what was noted before stays as it is, but for the day. */
    void note(Handle handle, Watch watch, String mark, String address, boolean wanted, long now) {
        handle.createUpdate("INSERT INTO watch_entry (watch_row, entry, address, wanted, last_seen)"
                        + " VALUES (:watch, :entry, :address, :wanted, :now) ON CONFLICT (watch_row, entry)"
                        + " DO UPDATE SET last_seen = excluded.last_seen WHERE watch_entry.last_seen < :old")
                .bind("watch", watch.row())
                .bind("entry", mark)
                .bind("address", address)
                .bind("wanted", wanted ? 1 : 0)
                .bind("now", now)
                .bind("old", now - NOTED_AGAIN_AFTER)
                .execute();
    }

    /** Forgets entries that left the feed long ago. */
    void prune(Handle handle, Watch watch, long now) {
        handle.execute(
                "DELETE FROM watch_entry WHERE watch_row = ? AND wanted = 0 AND last_seen < ?",
                watch.row(),
                now - KEPT);
    }

    void queue(Handle handle, long feedRow, String mark, FeedEntry entry) {
        ArticleDetails details = entry.details();
        handle.createUpdate("INSERT INTO entry_to_read (feed_row, entry, name, title, author, outlet, url, published,"
                        + " language, text) VALUES (:feed, :entry, :name, :title, :author, :outlet, :url, :published,"
                        + " :language, :text) ON CONFLICT (feed_row, entry) DO NOTHING")
                .bind("feed", feedRow)
                .bind("entry", mark)
                .bind("name", entry.id())
                .bind("title", details.title())
                .bind("author", details.author())
                .bind("outlet", details.outlet())
                .bind("url", details.url())
                .bind("published", details.date())
                .bind("language", details.language())
                .bind("text", entry.text())
                .execute();
    }

    List<Long> feedsWithWaiting(Handle handle) {
        return handle.createQuery("SELECT DISTINCT feed_row FROM entry_to_read ORDER BY feed_row")
                .mapTo(Long.class)
                .list();
    }

    /** The entries of a feed that wait, in the order in which they were put there. */
    List<Waiting> waiting(Handle handle, long feedRow) {
        return handle.createQuery("SELECT * FROM entry_to_read WHERE feed_row = :feed ORDER BY row_id")
                .bind("feed", feedRow)
                .map((row, context) -> waiting(row))
                .list();
    }

    void begin(Handle handle, Waiting waiting, long now) {
        handle.execute(
                "UPDATE entry_to_read SET attempts = attempts + 1, begun = CASE begun WHEN 0 THEN ? ELSE begun END"
                        + " WHERE row_id = ?",
                now,
                waiting.row());
    }

    /** Rows of the watches for which an entry is still to be read. */
    List<Long> wanting(Handle handle, Waiting waiting) {
        return handle.createQuery("SELECT e.watch_row FROM watch_entry e JOIN watch w ON w.row_id = e.watch_row"
                        + " WHERE w.feed_row = :feed AND e.entry = :entry AND e.wanted = 1")
                .bind("feed", waiting.feedRow())
                .bind("entry", waiting.mark())
                .mapTo(Long.class)
                .list();
    }

    void done(Handle handle, Watch watch, Waiting waiting) {
        handle.execute(
                "UPDATE watch_entry SET wanted = 0 WHERE watch_row = ? AND entry = ?", watch.row(), waiting.mark());
    }

    void remove(Handle handle, Waiting waiting) {
        handle.execute("DELETE FROM entry_to_read WHERE row_id = ?", waiting.row());
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        ArticleDetails details = new ArticleDetails(
                row.getString("title"),
                row.getString("author"),
                row.getString("outlet"),
                row.getString("url"),
                row.getString("published"),
                row.getString("language"));
        return new Waiting(
                row.getLong("row_id"),
                row.getLong("feed_row"),
                row.getString("entry"),
                new FeedEntry(row.getString("name"), details, row.getString("text")),
                row.getLong("begun"),
                row.getInt("attempts"));
    }
}
