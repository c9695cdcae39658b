package footnote.library;

import footnote.model.ArticleDetails;
import footnote.model.ArticleKey;
import footnote.model.FoundPassage;
import footnote.model.Language;
import footnote.model.Passage;
import footnote.model.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The SQL of passages. Each method works inside the handle, and so the transaction, that it is given. */
final class PassageRows {
    private static final int ROWS_PER_QUERY = 500;

    void insert(Handle handle, long articleRow, EmbeddedPassages embedded) {
        PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO passage (article_row, number, start_offset, end_offset,"
                        + " heading, sentences, vector) VALUES (:article, :number, :start, :end, :heading, :sentences, :vector)");
        for (int i = 0; i < embedded.passages().size(); i++) {
            Passage passage = embedded.passages().get(i);
            batch.bind("article", articleRow)
                    .bind("number", passage.number())
                    .bind("start", passage.span().start())
                    .bind("end", passage.span().end())
                    .bind("heading", passage.heading())
                    .bind("sentences", write(passage.sentences()))
                    .bind("vector", Vectors.toBytes(embedded.vectors().get(i)))
                    .add();
        }
        batch.execute();
    }

    List<Long> allRows(Handle handle) {
        return handle.createQuery("SELECT row_id FROM passage")
                .mapTo(Long.class)
                .list();
    }

    List<Long> rowsOf(Handle handle, ArticleKey article) {
        return handle.createQuery("SELECT p.row_id FROM passage p JOIN article a ON a.row_id = p.article_row"
                        + " WHERE a.library = :library AND a.id = :id")
                .bind("library", article.library().value())
                .bind("id", article.id())
                .mapTo(Long.class)
                .list();
    }

    /** Rows of an article's passages, first ones first. */
    List<Long> firstRowsOf(Handle handle, ArticleKey article, int most) {
        return rowsOf(handle, article).stream().sorted().limit(most).toList();
    }

    /** The passages with these rows, as they go into the index; rows that are gone are left out. */
    void forIndex(Handle handle, List<Long> rows, Consumer<IndexedPassage> sink) {
        for (int from = 0; from < rows.size(); from += ROWS_PER_QUERY) {
            List<Long> some = rows.subList(from, Math.min(rows.size(), from + ROWS_PER_QUERY));
            query(handle, "p.row_id IN (<rows>)", some, sink);
        }
    }

    /** The passages of an article, as they go into the index. */
    void forIndexOfArticle(Handle handle, long articleRow, Consumer<IndexedPassage> sink) {
        query(handle, "p.article_row IN (<rows>)", List.of(articleRow), sink);
    }

    private static void query(Handle handle, String condition, List<Long> rows, Consumer<IndexedPassage> sink) {
        handle.createQuery("SELECT p.row_id, a.library, a.id, a.language, a.title, p.heading, p.vector,"
                        + " a.text, p.start_offset, p.end_offset"
                        + " FROM passage p JOIN article a ON a.row_id = p.article_row WHERE " + condition)
                .bindList("rows", rows)
                .map((row, context) -> new IndexedPassage(
                        row.getLong("row_id"),
                        ArticleRows.key(row),
                        Language.of(row.getString("language")).orElse(Language.ENGLISH),
                        row.getString("title"),
                        row.getString("heading"),
                        span(row).of(row.getString("text")),
                        Vectors.fromBytes(row.getBytes("vector"))))
                .forEach(sink);
    }

    /** The passages with these rows, with the scores given, best first; rows that are gone are left out. */
    List<FoundPassage> found(Handle handle, Map<Long, Float> scores) {
        if (scores.isEmpty()) {
            return List.of();
        }
        Map<Long, FoundPassage> byRow = new HashMap<>();
        handle.createQuery("SELECT p.row_id, a.library, a.id, " + ArticleRows.DETAILS + ", a.text, p.number,"
                        + " p.start_offset, p.end_offset, p.heading, p.sentences"
                        + " FROM passage p JOIN article a ON a.row_id = p.article_row WHERE p.row_id IN (<rows>)")
                .bindList("rows", List.copyOf(scores.keySet()))
                .map((row, context) -> Map.entry(row.getLong("row_id"), read(row, scores)))
                .forEach(entry -> byRow.put(entry.getKey(), entry.getValue()));
        return scores.keySet().stream()
                .filter(byRow::containsKey)
                .map(byRow::get)
                .toList();
    }

    private static FoundPassage read(ResultSet row, Map<Long, Float> scores) throws SQLException {
        Passage passage = new Passage(
                row.getInt("number"), span(row), row.getString("heading"), read(row.getString("sentences")));
        ArticleDetails details = ArticleRows.details(row);
        String text = passage.span().of(row.getString("text"));
        return new FoundPassage(
                ArticleRows.key(row), details, passage, text, scores.getOrDefault(row.getLong("row_id"), 0f));
    }

    private static Span span(ResultSet row) throws SQLException {
        return new Span(row.getInt("start_offset"), row.getInt("end_offset"));
    }

    static String write(List<Span> sentences) {
        return sentences.stream().map(s -> s.start() + "-" + s.end()).collect(Collectors.joining(","));
    }

    static List<Span> read(String sentences) {
        List<Span> spans = new ArrayList<>();
        for (String part : sentences.split(",", -1)) {
            int dash = part.indexOf('-');
            spans.add(new Span(Integer.parseInt(part.substring(0, dash)), Integer.parseInt(part.substring(dash + 1))));
        }
        return spans;
    }
}
