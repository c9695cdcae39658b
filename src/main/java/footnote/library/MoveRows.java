package footnote.library;

import footnote.model.LibraryId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL by which the articles of a library become those of another. Works inside the handle, and so the transaction, that it is given. */
final class MoveRows {
    private static final List<String> TABLES = List.of("article", "article_version", "article_band");

    void move(Handle handle, LibraryId from, LibraryId to) {
        handle.execute(
                "DELETE FROM article WHERE library = ? AND fingerprint IN (SELECT fingerprint FROM article WHERE library = ?)",
                to.value(),
                from.value());
        giveFreeIds(handle, from, to);
        renumberPassages(handle, from);
        moveMemories(handle, from, to);
        for (String table : TABLES) {
            handle.execute("UPDATE " + table + " SET library = ? WHERE library = ?", to.value(), from.value());
        }
    }

    /** What is known about contents and addresses; the new library may know some of it already. */
    private static void moveMemories(Handle handle, LibraryId from, LibraryId to) {
        handle.execute(
                "INSERT INTO article_content (library, content, article_row)"
                        + " SELECT ?, content, article_row FROM article_content WHERE library = ? ON CONFLICT DO NOTHING",
                to.value(),
                from.value());
        handle.execute(
                "INSERT INTO forgotten_address (library, address)"
                        + " SELECT ?, address FROM forgotten_address WHERE library = ? ON CONFLICT DO NOTHING",
                to.value(),
                from.value());
        for (String table : List.of("article_content", "forgotten_address")) {
            handle.execute("DELETE FROM " + table + " WHERE library = ?", from.value());
        }
    }

    /** Two articles of one library never share an id: the one that was in the new library gives way. */
    private static void giveFreeIds(Handle handle, LibraryId from, LibraryId to) {
        List<String> shared = handle.createQuery("SELECT id FROM article WHERE library = :to"
                        + " AND id IN (SELECT id FROM article WHERE library = :from)")
                .bind("to", to.value())
                .bind("from", from.value())
                .mapTo(String.class)
                .list();
        for (String id : shared) {
            String free = freeId(handle, id, from, to);
            for (String table : List.of("article", "article_version")) {
                handle.execute("UPDATE " + table + " SET id = ? WHERE library = ? AND id = ?", free, to.value(), id);
            }
        }
    }

    private static String freeId(Handle handle, String id, LibraryId from, LibraryId to) {
        int number = 2;
        while (isTaken(handle, id + "-" + number, from, to)) {
            number++;
        }
        return id + "-" + number;
    }

    private static boolean isTaken(Handle handle, String id, LibraryId from, LibraryId to) {
        return handle.createQuery("SELECT count(*) FROM article WHERE library IN (:from, :to) AND id = :id")
                        .bind("from", from.value())
                        .bind("to", to.value())
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** The index knows the library of each passage, and by the passage's number whether it has it: under new numbers they are read anew. */
    private static void renumberPassages(Handle handle, LibraryId from) {
        handle.execute(
                "UPDATE passage SET row_id = row_id + (SELECT max(row_id) FROM passage)"
                        + " WHERE article_row IN (SELECT row_id FROM article WHERE library = ?)",
                from.value());
    }
}
