package footnote.library;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import footnote.model.Adder;
import footnote.model.Article;
import footnote.model.ArticleKey;
import footnote.model.ArticleTexts;
import footnote.model.FoundPassage;
import footnote.model.LibraryId;
import footnote.model.Passage;
import footnote.model.Scope;
import footnote.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * The articles and their passages. The rows are the truth; the index follows them, also when another process changed the rows.
 * Safe for use by several threads.
 */
public final class Library implements ArticleTexts, AutoCloseable {
    private static final long NOTHING = -1;
    /** A long article takes its turns with what others want from the model, instead of keeping them waiting to its end. */
    private static final int EMBEDDED_AT_ONCE = 16;

    private final Database database;
    private final Jdbi jdbi;
    private final PassageIndex index;
    private final EmbeddingModel embeddings;
    private final Clock clock;
    private final Adders adders;
    private final IndexFollower follower;
    private final ArticleRows articles = new ArticleRows();
    private final PassageRows passages = new PassageRows();
    private final StoryRows stories = new StoryRows();
    private final VersionRows versions = new VersionRows();
    private final ContentRows contents = new ContentRows();
    private final ForgottenRows forgotten = new ForgottenRows();

    Library(Database database, PassageIndex index, EmbeddingModel embeddings, Clock clock) {
        this.database = database;
        this.jdbi = database.jdbi();
        this.index = index;
        this.embeddings = embeddings;
        this.clock = clock;
        this.adders = new Adders(database);
        this.follower = new IndexFollower(jdbi, index);
    }

    /**
     * Opens the library over a migrated database.
     *
     * @param indexFolder where the index lives; made anew from the rows when it is missing or damaged
     */
    public static Library open(Database database, Path indexFolder, EmbeddingModel embeddings, Clock clock) {
        return new Library(database, PassageIndex.open(indexFolder), embeddings, clock);
    }

    /** The article with the same text in the same library, if there is one. */
    public Optional<StoredArticle> findSame(LibraryId library, String fingerprint) {
        return jdbi.withHandle(handle -> articles.findByFingerprint(handle, library, fingerprint));
    }

    /** The article that was made of exactly this content, if it is still there. */
    public Optional<StoredArticle> findByContent(LibraryId library, String content) {
        return jdbi.withHandle(
                handle -> contents.find(handle, library, content).flatMap(row -> articles.findByRow(handle, row)));
    }

    /** Remembers what an article was made of, so that the same content need not be read again. */
    public void remember(StoredArticle article, String content) {
        database.<Integer, RuntimeException>write(handle -> contents.keep(handle, article, content));
    }

    /** Passages with their vectors, which are the same whatever library they come into. This is what takes long. */
    public EmbeddedPassages embed(Article article, List<Passage> itsPassages) {
        List<TextSegment> segments = itsPassages.stream()
                .map(p -> TextSegment.from((article.title() + "\n" + p.heading()).strip() + "\n"
                        + p.span().of(article.text())))
                .toList();
        List<float[]> vectors = new ArrayList<>();
        for (int from = 0; from < segments.size(); from += EMBEDDED_AT_ONCE) {
            List<TextSegment> some = segments.subList(from, Math.min(segments.size(), from + EMBEDDED_AT_ONCE));
            embeddings.embedAll(some).content().stream().map(Embedding::vector).forEach(vectors::add);
        }
        return new EmbeddedPassages(itsPassages, vectors);
    }

    /** Keeps an article as {@link #keep} does. Returns once it can be found. */
    public StoredArticle add(Article article, String fingerprint, List<Passage> itsPassages) {
        StoredArticle stored = keep(article, fingerprint, "", embed(article, itsPassages));
        show();
        return stored;
    }

    /**
     * Keeps an article; one with the same key and another text is replaced, and what it said is kept for the citations given
     * before. Where the library has the same text under another key, nothing is kept and that article is returned. It can be found
     * after {@link #show}, which may be called once for many.
     *
     * @param content a hash of what it was made of, or empty
     */
    public StoredArticle keep(Article article, String fingerprint, String content, EmbeddedPassages embedded) {
        catchUp();
        Kept kept = database.write(handle -> {
            Optional<StoredArticle> same =
                    articles.findByFingerprint(handle, article.key().library(), fingerprint);
            if (same.isPresent() && !same.get().article().key().equals(article.key())) {
                return new Kept(
                        same.get(),
                        new IndexFollower.Change(
                                IndexFollower.countChange(handle), same.get().row(), List.of()));
            }
            List<Long> replaced = passages.rowsOf(handle, article.key());
            versions.keep(handle, article.key());
            Optional<Adder> first = Adders.of(handle, article.key());
            articles.delete(handle, article.key());
            String now = clock.instant().toString();
            long articleRow = articles.insert(handle, article, fingerprint, now);
            Adders.handOn(handle, articleRow, first);
            stories.place(handle, articleRow, article);
            passages.insert(handle, articleRow, embedded);
            StoredArticle stored =
                    new StoredArticle(articleRow, article, embedded.passages().size(), now);
            contents.keep(handle, stored, content);
            return new Kept(stored, new IndexFollower.Change(IndexFollower.countChange(handle), articleRow, replaced));
        });
        follower.follow(kept.change());
        return kept.article();
    }

    /** Makes what was kept visible to searches. */
    public void show() {
        index.refresh();
    }

    @Override
    public Optional<Article> find(ArticleKey key) {
        return stored(key).map(StoredArticle::article);
    }

    public Optional<StoredArticle> stored(ArticleKey key) {
        return jdbi.withHandle(handle -> articles.find(handle, key));
    }

    /** Who handed in which article. */
    public Adders adders() {
        return adders;
    }

    /** The article that came from there, the newest where it is several. */
    public Optional<StoredArticle> findBySource(LibraryId library, String source) {
        return jdbi.withHandle(handle -> articles.findBySource(handle, library, source));
    }

    /** The article that was stored under this row, also where a newer version has replaced it since. */
    public Optional<StoredArticle> findByRow(long row) {
        return jdbi.withHandle(handle -> articles.findByRow(handle, row).or(() -> versions.find(handle, row)));
    }

    /** The newest article of a library with this address. */
    public Optional<StoredArticle> findByAddress(LibraryId library, String url) {
        return jdbi.withHandle(handle -> articles.findByAddress(handle, library, url));
    }

    /** The other articles of the same library that tell the same, nearly word for word, oldest first. */
    public List<StoredArticle> copies(ArticleKey key) {
        return jdbi.withHandle(handle -> stories.copies(handle, key).stream()
                .flatMap(row -> articles.findByRow(handle, row).stream())
                .toList());
    }

    /** The articles of one library, newest first. */
    public List<StoredArticle> list(LibraryId library, int offset, int limit) {
        return jdbi.withHandle(handle -> articles.list(handle, library, offset, limit));
    }

    /** The articles of all libraries. */
    public int countAll() {
        return jdbi.withHandle(articles::countAll);
    }

    public int count(LibraryId library) {
        return jdbi.withHandle(handle -> articles.count(handle, library));
    }

    public boolean isEmpty(Scope scope) {
        return scope.libraries().stream().allMatch(library -> count(library) == 0);
    }

    /** Whether more than one article can be asked. */
    public boolean holdsSeveral(Scope scope) {
        return scope.articles().isEmpty()
                ? scope.libraries().stream().mapToInt(this::count).sum() > 1
                : scope.articles().size() > 1;
    }

    /** The first passages of an article, in its order. */
    public List<FoundPassage> passagesOf(ArticleKey key, int most) {
        return jdbi.withHandle(handle -> {
            Map<Long, Float> rows = new LinkedHashMap<>();
            passages.firstRowsOf(handle, key, most).forEach(row -> rows.put(row, 0f));
            return passages.found(handle, rows);
        });
    }

    /** Deletes an article and everything derived from it; false when there is none. */
    public boolean forget(ArticleKey key) {
        IndexFollower.Change change = database.write(handle -> {
            List<Long> rows = passages.rowsOf(handle, key);
            articles.find(handle, key)
                    .ifPresent(found -> forgotten.keep(
                            handle, key.library(), found.article().details().url()));
            boolean known = articles.delete(handle, key);
            versions.delete(handle, key);
            return new IndexFollower.Change(IndexFollower.countChange(handle), known ? 0 : NOTHING, rows);
        });
        follower.follow(change);
        show();
        return change.addedArticle() != NOTHING;
    }

    /** Deletes all articles of one library; returns how many there were. */
    public int forgetAll(LibraryId library) {
        int articlesGone = database.write(handle -> {
            IndexFollower.countChange(handle);
            versions.deleteAll(handle, library);
            forgotten.deleteAll(handle, library);
            return articles.deleteAll(handle, library);
        });
        catchUp();
        return articlesGone;
    }

    /** Whether an article with this address was there and was forgotten: it must not come back by itself. */
    public boolean hasForgotten(LibraryId library, String url) {
        return jdbi.withHandle(handle -> forgotten.has(handle, library, url));
    }

    /** Passages that share words with the question (BM25), best first. */
    public List<FoundPassage> byWords(Scope scope, String question, int limit) {
        catchUp();
        return load(scope, index.byWords(scope, question, limit));
    }

    /** Passages that mean something near the question (cosine of their vectors), best first. */
    public List<FoundPassage> byMeaning(Scope scope, String question, int limit) {
        catchUp();
        float[] vector = embeddings.embed(question).content().vector();
        return load(scope, index.byVector(scope, vector, limit));
    }

    /**
     * Makes rows and index agree; says how many passages the index lacked or had too many. Cheap when nothing changed since
     * the last time, by this process or another.
     */
    public int catchUp() {
        return follower.catchUp();
    }

    /** The index is only derived: whose a passage is, the rows say. */
    private List<FoundPassage> load(Scope scope, Map<Long, Float> scores) {
        return jdbi.withHandle(handle -> passages.found(handle, scores)).stream()
                .filter(passage -> scope.contains(passage.article()))
                .toList();
    }

    /** Writes the index to disk. */
    void commit() {
        index.commit();
    }

    @Override
    public void close() {
        index.close();
    }

    /** What a library has for an article that was added, and the change that it took. */
    private record Kept(StoredArticle article, IndexFollower.Change change) {}
}
