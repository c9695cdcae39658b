package footnote.library;

import footnote.model.LibraryId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The SQL of what articles were made of, as hashes. Works inside the handle that it is given. */
final class ContentRows {
    Optional<Long> find(Handle handle, LibraryId library, String content) {
        return handle.createQuery(
                        "SELECT article_row FROM article_content WHERE library = :library AND content = :content")
                .bind("library", library.value())
                .bind("content", content)
                .mapTo(Long.class)
                .findOne();
    }

    /** Nothing is kept of no content, nor for an article that is gone meanwhile. */
    int keep(Handle handle, StoredArticle article, String content) {
        return content.isEmpty()
                ? 0
                : handle.execute(
                        "INSERT INTO article_content (library, content, article_row) SELECT library, ?, row_id FROM article"
                                + " WHERE row_id = ? ON CONFLICT (library, content) DO UPDATE SET article_row = excluded.article_row",
                        content,
                        article.row());
    }
}
