package footnote.library;

import footnote.model.Adder;
import footnote.model.ArticleKey;
import footnote.store.Database;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Who handed in which article. Safe for use by several threads. */
public final class Adders {
    private final Database database;

    public Adders(Database database) {
        this.database = database;
    }

    /** Whoever handed the article in; empty where nobody is known. */
    public Optional<Adder> of(ArticleKey key) {
        return database.jdbi().withHandle(handle -> of(handle, key)).filter(adder -> adder.person() != 0);
    }

    /** Notes who handed an article in, unless somebody is known already. */
    public void credit(ArticleKey key, Adder adder) {
        if (adder.person() != 0) {
            database.write(handle -> handle.execute(
                    "UPDATE article SET added_by = ?, added_by_name = ? WHERE library = ? AND id = ? AND added_by = 0",
                    adder.person(),
                    adder.name(),
                    key.library().value(),
                    key.id()));
        }
    }

    static Optional<Adder> of(Handle handle, ArticleKey key) {
        return handle.createQuery("SELECT added_by, added_by_name FROM article WHERE library = :library AND id = :id")
                .bind("library", key.library().value())
                .bind("id", key.id())
                .map((row, context) -> new Adder(row.getLong("added_by"), row.getString("added_by_name")))
                .findOne();
    }

    /** A newer version stays with whoever handed in the first one. */
    static void handOn(Handle handle, long row, Optional<Adder> first) {
        first.ifPresent(adder -> handle.execute(
                "UPDATE article SET added_by = ?, added_by_name = ? WHERE row_id = ?",
                adder.person(),
                adder.name(),
                row));
    }
}
