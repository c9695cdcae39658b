package footnote.library;

import footnote.model.ArticleKey;
import footnote.model.LibraryId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The SQL of earlier versions of articles. Works inside the handle, and so the transaction, that it is given. */
final class VersionRows {
    private static final String COLUMNS =
            "row_id, library, id, title, author, outlet, url, published, language, source, added_at, text";

    /** Keeps what an article says now, before it is replaced. */
    void keep(Handle handle, ArticleKey key) {
        handle.execute(
                "INSERT INTO article_version (" + COLUMNS + ") SELECT " + COLUMNS
                        + " FROM article WHERE library = ? AND id = ?",
                key.library().value(),
                key.id());
    }

    Optional<StoredArticle> find(Handle handle, long row) {
        return handle.createQuery("SELECT a.*, 0 AS passages FROM article_version a WHERE a.row_id = :row")
                .bind("row", row)
                .map((result, context) -> ArticleRows.read(result))
                .findOne();
    }

    void delete(Handle handle, ArticleKey key) {
        handle.execute(
                "DELETE FROM article_version WHERE library = ? AND id = ?",
                key.library().value(),
                key.id());
    }

    void deleteAll(Handle handle, LibraryId library) {
        handle.execute("DELETE FROM article_version WHERE library = ?", library.value());
    }
}
