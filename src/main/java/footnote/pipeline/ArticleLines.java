package footnote.pipeline;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footnote.library.Library;
import footnote.library.StoredArticle;
import footnote.model.Article;
import footnote.model.ArticleDetails;
import footnote.model.LibraryId;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Articles as lines of JSON, which the bot and other programs read back. */
public final class ArticleLines {
    private static final int AT_ONCE = 200;

    private final Library library;

    public ArticleLines(Library library) {
        this.library = library;
    }

    /** The article object that other programs read. */
    public static ObjectNode json(String id, ArticleDetails details, String text) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("title", orNull(details.title()))
                .put("author", orNull(details.author()))
                .put("outlet", orNull(details.outlet()))
                .put("url", orNull(details.url()))
                .put("date", orNull(details.date()))
                .put("language", orNull(details.language()))
                .put("text", text);
    }

    /** The line of an article, with its end. */
    public static String line(Article article) {
        return json(article.key().id(), article.details(), article.text()) + "\n";
    }

    /** Shows all articles of a library, newest first. */
    public void each(LibraryId of, Consumer<StoredArticle> reader) {
        int read = 0;
        List<StoredArticle> some = library.list(of, 0, AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(reader);
            read += some.size();
            some = library.list(of, read, AT_ONCE);
        }
    }

    /**
     * Articles that follow each other in a library.
     *
     * @param newest row of the first
     * @param oldest row of the last
     */
    public record Stretch(long newest, long oldest, int articles) {}

    /** The articles of a library in stretches whose lines have no more bytes than this, unless one article alone has. */
    public List<Stretch> stretches(LibraryId of, long mostBytes) {
        List<Stretch> stretches = new ArrayList<>();
        long[] bytes = {0};
        each(of, stored -> {
            long more = bytes(stored).length;
            boolean fits = !stretches.isEmpty() && bytes[0] + more <= mostBytes;
            bytes[0] = fits ? bytes[0] + more : more;
            Stretch last = fits ? stretches.remove(stretches.size() - 1) : new Stretch(stored.row(), stored.row(), 0);
            stretches.add(new Stretch(last.newest(), stored.row(), last.articles() + 1));
        });
        return stretches;
    }

    /** The lines of the articles of a stretch that are still there; empty where none is. */
    public Optional<byte[]> of(LibraryId of, long newest, long oldest) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        each(of, stored -> {
            if (stored.row() <= newest && stored.row() >= oldest) {
                lines.writeBytes(bytes(stored));
            }
        });
        return lines.size() == 0 ? Optional.empty() : Optional.of(lines.toByteArray());
    }

    private static byte[] bytes(StoredArticle stored) {
        return line(stored.article()).getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
