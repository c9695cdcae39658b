package footnote.library;

import footnote.model.LibraryId;
import footnote.store.Database;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds articles by any part of their title, as people type it. Safe for use by several threads. */
public final class TitleSearch {
    private static final int MOST_TITLES = 5_000;

    private final Database database;
    private final ArticleRows articles = new ArticleRows();

    public TitleSearch(Database database) {
        this.database = database;
    }

    /** The newest first. Titles are compared here, since SQLite folds the case of ASCII only. */
    public List<StoredArticle> find(LibraryId library, String words, int limit) {
        String wanted = words.toLowerCase(Locale.ROOT);
        return database.jdbi()
                .withHandle(handle -> handle
                        .createQuery(
                                "SELECT row_id, CASE title WHEN '' THEN substr(ltrim(text), 1, 80) ELSE title END AS shown"
                                        + " FROM article WHERE library = :library ORDER BY row_id DESC LIMIT :most")
                        .bind("library", library.value())
                        .bind("most", MOST_TITLES)
                        .map((row, context) -> Map.entry(row.getLong("row_id"), row.getString("shown")))
                        .stream()
                        .filter(title ->
                                title.getValue().toLowerCase(Locale.ROOT).contains(wanted))
                        .limit(limit)
                        .flatMap(title -> articles.findByRow(handle, title.getKey()).stream())
                        .toList());
    }
}
