package footnote.library;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The articles and their passages. The rows are the truth; the index follows them, also when another process changed the rows.
 * Safe for use by several threads.
 */
public final class Library implements ArticleTexts, AutoCloseable {
    /** What is not yet on disk after a crash is taken from the rows again at the next start. */
    private static final int CHANGES_PER_COMMIT = 25;

    private static final long NOTHING = -1;

    private final Database database;
    private final Jdbi jdbi;
    private final PassageIndex index;
    private final EmbeddingModel embeddings;
    private final Clock clock;
    private final ArticleRows articles = new ArticleRows();
    private final PassageRows passages = new PassageRows();
    private final StoryRows stories = new StoryRows();
    private final VersionRows versions = new VersionRows();
    private long indexedChanges = -1;

    Library(Database database, PassageIndex index, EmbeddingModel embeddings, Clock clock) {
        this.database = database;
        this.jdbi = database.jdbi();
        this.index = index;
        this.embeddings = embeddings;
        this.clock = clock;
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

    /**
     * Keeps an article; one with the same key and another text is replaced, and what it said is kept for the citations given
     * before. Where the library has the same text under another key,
     * nothing is kept and that article is returned. Returns once it can be found.
     */
    public StoredArticle add(Article article, String fingerprint, List<Passage> itsPassages) {
        catchUp();
        List<float[]> vectors = embed(article, itsPassages);
        Kept kept = database.write(handle -> {
            Optional<StoredArticle> same =
                    articles.findByFingerprint(handle, article.key().library(), fingerprint);
            if (same.isPresent() && !same.get().article().key().equals(article.key())) {
                return new Kept(
                        same.get(), new Change(countChange(handle), same.get().row(), List.of()));
            }
            List<Long> replaced = passages.rowsOf(handle, article.key());
            versions.keep(handle, article.key());
            articles.delete(handle, article.key());
            String now = clock.instant().toString();
            long articleRow = articles.insert(handle, article, fingerprint, now);
            stories.place(handle, articleRow, article);
            for (int i = 0; i < itsPassages.size(); i++) {
                passages.insert(handle, articleRow, itsPassages.get(i), vectors.get(i));
            }
            StoredArticle stored = new StoredArticle(articleRow, article, itsPassages.size(), now);
            return new Kept(stored, new Change(countChange(handle), articleRow, replaced));
        });
        follow(kept.change());
        return kept.article();
    }

    @Override
    public Optional<Article> find(ArticleKey key) {
        return stored(key).map(StoredArticle::article);
    }

    public Optional<StoredArticle> stored(ArticleKey key) {
        return jdbi.withHandle(handle -> articles.find(handle, key));
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
        Change change = database.write(handle -> {
            List<Long> rows = passages.rowsOf(handle, key);
            boolean known = articles.delete(handle, key);
            versions.delete(handle, key);
            return new Change(countChange(handle), known ? 0 : NOTHING, rows);
        });
        follow(change);
        return change.addedArticle() != NOTHING;
    }

    /** Deletes all articles of one library; returns how many there were. */
    public int forgetAll(LibraryId library) {
        int forgotten = database.write(handle -> {
            countChange(handle);
            versions.deleteAll(handle, library);
            return articles.deleteAll(handle, library);
        });
        catchUp();
        return forgotten;
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
    public synchronized int catchUp() {
        long changes = jdbi.withHandle(Library::changes);
        if (changes == indexedChanges) {
            return 0;
        }
        int mended = jdbi.withHandle(this::mend);
        indexedChanges = changes;
        return mended;
    }

    /** Takes one change of our own into the index; where another change came between, everything is compared. */
    private synchronized void follow(Change change) {
        if (change.number() != indexedChanges + 1) {
            catchUp();
            return;
        }
        index.delete(change.removedPassages());
        jdbi.useHandle(handle -> passages.forIndexOfArticle(handle, change.addedArticle(), index::add));
        index.refresh();
        indexedChanges = change.number();
        if (change.number() % CHANGES_PER_COMMIT == 0) {
            index.commit();
        }
    }

    private int mend(Handle handle) {
        Set<Long> wanted = new TreeSet<>(passages.allRows(handle));
        Set<Long> surplus = new TreeSet<>(index.rows());
        List<Long> missing =
                wanted.stream().filter(row -> !surplus.contains(row)).toList();
        surplus.removeAll(wanted);
        index.delete(surplus);
        passages.forIndex(handle, missing, index::add);
        index.refresh();
        return missing.size() + surplus.size();
    }

    private List<float[]> embed(Article article, List<Passage> itsPassages) {
        List<TextSegment> segments = itsPassages.stream()
                .map(p -> TextSegment.from((article.title() + "\n" + p.heading()).strip() + "\n"
                        + p.span().of(article.text())))
                .toList();
        return embeddings.embedAll(segments).content().stream()
                .map(Embedding::vector)
                .toList();
    }

    /** The index is only derived: whose a passage is, the rows say. */
    private List<FoundPassage> load(Scope scope, Map<Long, Float> scores) {
        return jdbi.withHandle(handle -> passages.found(handle, scores)).stream()
                .filter(passage -> scope.contains(passage.article()))
                .toList();
    }

    private static long countChange(Handle handle) {
        handle.execute("UPDATE library_change SET changes = changes + 1");
        return changes(handle);
    }

    private static long changes(Handle handle) {
        return handle.createQuery("SELECT changes FROM library_change")
                .mapTo(Long.class)
                .one();
    }

    /** Writes the index to disk. */
    void commit() {
        index.commit();
    }

    @Override
    public void close() {
        index.close();
    }

    /**
     * One transaction that changed the rows.
     *
     * @param number the count of changes after it
     * @param addedArticle row of the article that came, 0 for none
     * @param removedPassages rows of the passages that went
     */
    private record Change(long number, long addedArticle, List<Long> removedPassages) {}

    /** What a library has for an article that was added, and the change that it took. */
    private record Kept(StoredArticle article, Change change) {}
}
