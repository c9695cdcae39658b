package footnote.library;

import footnote.model.Article;
import footnote.model.ArticleKey;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The SQL of stories: which articles of one library are near copies of each other. Works inside the handle that it is given. */
final class StoryRows {
    /** Wire copy that each site cuts and introduces in its own way has about this much in common. */
    private static final double SAME_STORY = 0.5;

    private static final int MOST_COMPARED = 50;

    /** Finds the story of an article that was just inserted, or makes it the first of a new one. */
    void place(Handle handle, long articleRow, Article article) {
        Optional<Signature> signature = Signature.of(article.text());
        String library = article.key().library().value();
        long story = signature.flatMap(s -> known(handle, library, s)).orElse(articleRow);
        handle.createUpdate("UPDATE article SET story = :story, signature = :signature WHERE row_id = :row")
                .bind("story", story)
                .bind("signature", signature.map(Signature::written).orElse(""))
                .bind("row", articleRow)
                .execute();
        signature.ifPresent(s -> insertBands(handle, library, articleRow, s.bands()));
    }

    private static void insertBands(Handle handle, String library, long articleRow, List<Long> bands) {
        PreparedBatch batch =
                handle.prepareBatch("INSERT INTO article_band (library, band, article_row) VALUES (?, ?, ?)");
        bands.forEach(band -> batch.add(library, band, articleRow));
        batch.execute();
    }

    private static Optional<Long> known(Handle handle, String library, Signature signature) {
        List<Candidate> candidates = handle.createQuery("SELECT a.story, a.signature FROM article_band b"
                        + " JOIN article a ON a.row_id = b.article_row"
                        + " WHERE b.library = :library AND b.band IN (<bands>)"
                        + " GROUP BY a.row_id, a.story, a.signature ORDER BY count(*) DESC LIMIT :most")
                .bind("library", library)
                .bindList("bands", signature.bands())
                .bind("most", MOST_COMPARED)
                .map((row, context) -> new Candidate(row.getLong("story"), row.getString("signature")))
                .list();
        double best = SAME_STORY;
        Optional<Long> story = Optional.empty();
        for (Candidate candidate : candidates) {
            double similarity = Signature.read(candidate.signature)
                    .map(signature::similarity)
                    .orElse(0.0);
            if (similarity >= best) {
                best = similarity;
                story = Optional.of(candidate.story);
            }
        }
        return story;
    }

    /** Rows of the other articles of the same library that tell the article's story, oldest first. */
    List<Long> copies(Handle handle, ArticleKey key) {
        return handle.createQuery("SELECT other.row_id FROM article a JOIN article other"
                        + " ON other.library = a.library AND other.story = a.story AND other.row_id <> a.row_id"
                        + " WHERE a.library = :library AND a.id = :id AND a.story <> 0 ORDER BY other.row_id")
                .bind("library", key.library().value())
                .bind("id", key.id())
                .mapTo(Long.class)
                .list();
    }

    private record Candidate(long story, String signature) {}
}
