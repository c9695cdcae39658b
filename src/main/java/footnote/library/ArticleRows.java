package footnote.library;

import footnote.model.Article;
import footnote.model.ArticleDetails;
import footnote.model.ArticleKey;
import footnote.model.LibraryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The SQL of articles. Each method works inside the handle, and so the transaction, that it is given. */
final class ArticleRows {
    static final String DETAILS = "a.title, a.author, a.outlet, a.url, a.published, a.language";
    private static final String COLUMNS = "a.row_id, a.library, a.id, " + DETAILS + ", a.source, a.added_at, a.text";

    long insert(Handle handle, Article article, String fingerprint, String addedAt) {
        ArticleDetails details = article.details();
        return handle.createUpdate("INSERT INTO article (library, id, title, author, outlet, url, published, language,"
                        + " source, fingerprint, added_at, text) VALUES (:library, :id, :title, :author, :outlet, :url,"
                        + " :published, :language, :source, :fingerprint, :addedAt, :text)")
                .bind("library", article.key().library().value())
                .bind("id", article.key().id())
                .bind("title", details.title())
                .bind("author", details.author())
                .bind("outlet", details.outlet())
                .bind("url", details.url())
                .bind("published", details.date())
                .bind("language", details.language())
                .bind("source", article.source())
                .bind("fingerprint", fingerprint)
                .bind("addedAt", addedAt)
                .bind("text", article.text())
                .executeAndReturnGeneratedKeys("row_id")
                .mapTo(Long.class)
                .one();
    }

    Optional<StoredArticle> find(Handle handle, ArticleKey key) {
        return handle.createQuery(select("a.library = :library AND a.id = :id"))
                .bind("library", key.library().value())
                .bind("id", key.id())
                .map((row, context) -> read(row))
                .findOne();
    }

    Optional<StoredArticle> findByFingerprint(Handle handle, LibraryId library, String fingerprint) {
        return handle.createQuery(select("a.library = :library AND a.fingerprint = :fingerprint"))
                .bind("library", library.value())
                .bind("fingerprint", fingerprint)
                .map((row, context) -> read(row))
                .findOne();
    }

    Optional<StoredArticle> findBySource(Handle handle, LibraryId library, String source) {
        return handle.createQuery(select("a.library = :library AND a.source = :source ORDER BY a.row_id DESC LIMIT 1"))
                .bind("library", library.value())
                .bind("source", source)
                .map((row, context) -> read(row))
                .findOne();
    }

    Optional<StoredArticle> findByAddress(Handle handle, LibraryId library, String url) {
        return handle.createQuery(select("a.library = :library AND a.url = :url ORDER BY a.row_id DESC LIMIT 1"))
                .bind("library", library.value())
                .bind("url", url)
                .map((row, context) -> read(row))
                .findOne();
    }

    Optional<StoredArticle> findByRow(Handle handle, long row) {
        return handle.createQuery(select("a.row_id = :row"))
                .bind("row", row)
                .map((result, context) -> read(result))
                .findOne();
    }

    List<StoredArticle> list(Handle handle, LibraryId library, int offset, int limit) {
        return handle.createQuery(select("a.library = :library ORDER BY a.row_id DESC LIMIT :limit OFFSET :offset"))
                .bind("library", library.value())
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, context) -> read(row))
                .list();
    }

    int countAll(Handle handle) {
        return handle.createQuery("SELECT count(*) FROM article")
                .mapTo(Integer.class)
                .one();
    }

    int count(Handle handle, LibraryId library) {
        return handle.createQuery("SELECT count(*) FROM article WHERE library = :library")
                .bind("library", library.value())
                .mapTo(Integer.class)
                .one();
    }

    boolean delete(Handle handle, ArticleKey key) {
        return handle.createUpdate("DELETE FROM article WHERE library = :library AND id = :id")
                        .bind("library", key.library().value())
                        .bind("id", key.id())
                        .execute()
                > 0;
    }

    int deleteAll(Handle handle, LibraryId library) {
        return handle.createUpdate("DELETE FROM article WHERE library = :library")
                .bind("library", library.value())
                .execute();
    }

    private static String select(String condition) {
        return "SELECT " + COLUMNS + ", (SELECT count(*) FROM passage p WHERE p.article_row = a.row_id) AS passages"
                + " FROM article a WHERE " + condition;
    }

    static StoredArticle read(ResultSet row) throws SQLException {
        Article article = new Article(key(row), details(row), row.getString("text"), row.getString("source"));
        return new StoredArticle(row.getLong("row_id"), article, row.getInt("passages"), row.getString("added_at"));
    }

    static ArticleKey key(ResultSet row) throws SQLException {
        return new ArticleKey(new LibraryId(row.getString("library")), row.getString("id"));
    }

    static ArticleDetails details(ResultSet row) throws SQLException {
        return new ArticleDetails(
                row.getString("title"),
                row.getString("author"),
                row.getString("outlet"),
                row.getString("url"),
                row.getString("published"),
                row.getString("language"));
    }
}
