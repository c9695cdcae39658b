package footnote.pipeline;

import footnote.ingest.ArticleCleaner;
import footnote.ingest.ArticleIds;
import footnote.ingest.CleanArticle;
import footnote.ingest.PassageSplitter;
import footnote.ingest.RawArticle;
import footnote.ingest.Reading;
import footnote.ingest.SubmissionReader;
import footnote.library.Library;
import footnote.library.Signature;
import footnote.library.StoredArticle;
import footnote.model.Article;
import footnote.model.ArticleKey;
import footnote.model.Ingested;
import footnote.model.LibraryId;
import footnote.model.Passage;
import footnote.model.Submission;
import footnote.model.UnusableSubmission;
import java.util.List;
import java.util.Optional;

/** From something handed in to articles that can be found. Safe for use by several threads. */
public final class IngestFlow {
    private static final int MOST_NAMESAKES = 1000;
    private static final String MESSAGE = "message:";
    private static final double SAME_ARTICLE = 0.3;

    private final SubmissionReader reader;
    private final ArticleCleaner cleaner;
    private final PassageSplitter splitter;
    private final Library library;

    public IngestFlow(SubmissionReader reader, ArticleCleaner cleaner, PassageSplitter splitter, Library library) {
        this.reader = reader;
        this.cleaner = cleaner;
        this.splitter = splitter;
        this.library = library;
    }

    /** Takes everything in a submission; one outcome per article, in order. Bad input is an outcome, not an exception. */
    public List<Ingested> ingest(Submission submission, LibraryId libraryId) {
        return reader.read(submission).stream()
                .map(reading -> ingest(reading, libraryId))
                .toList();
    }

    private Ingested ingest(Reading reading, LibraryId libraryId) {
        if (reading instanceof Reading.Unreadable unreadable) {
            return new Ingested.Refused(unreadable.name(), unreadable.reason());
        }
        if (reading instanceof Reading.Read read) {
            return ingest(read.article(), libraryId);
        }
        throw new IllegalStateException("unknown reading: " + reading);
    }

    private Ingested ingest(RawArticle raw, LibraryId libraryId) {
        try {
            CleanArticle clean = cleaner.clean(raw);
            String fingerprint = ArticleIds.fingerprint(clean.text());
            Optional<StoredArticle> same = library.findSame(libraryId, fingerprint);
            if (same.isPresent()) {
                return known(same.get(), raw);
            }
            ArticleKey key = key(raw, clean, libraryId);
            Optional<StoredArticle> before = library.stored(key);
            Article article = new Article(key, clean.details(), clean.text(), raw.source());
            List<Passage> passages = splitter.split(article);
            StoredArticle stored = library.add(article, fingerprint, passages);
            return before.<Ingested>map(
                            old -> new Ingested.Replaced(stored.article(), stored.passages(), old.article()))
                    .orElseGet(() -> new Ingested.Added(stored.article(), stored.passages()));
        } catch (UnusableSubmission e) {
            return new Ingested.Refused(raw.id().isEmpty() ? "your text" : raw.id(), String.valueOf(e.getMessage()));
        }
    }

    /** The same submission once more, after a crash, is told as if it came for the first time. */
    private static Ingested known(StoredArticle same, RawArticle raw) {
        boolean sameDelivery = same.article().source().equals(raw.source()) && isMessage(raw);
        return sameDelivery
                ? new Ingested.Added(same.article(), same.passages())
                : new Ingested.AlreadyKnown(same.article(), same.passages());
    }

    private static boolean isMessage(RawArticle raw) {
        return raw.source().startsWith(MESSAGE);
    }

    /** A changed message keeps the id that its article has, though a text without a name is called by its words. */
    private ArticleKey key(RawArticle raw, CleanArticle clean, LibraryId libraryId) {
        Optional<StoredArticle> older =
                raw.id().isEmpty() && isMessage(raw) ? library.findBySource(libraryId, raw.source()) : Optional.empty();
        return older.map(found -> found.article().key()).orElseGet(() -> freeKey(raw, clean, libraryId));
    }

    /** The same source under the same id is a new version and replaces the old; another source gets a number behind its id. */
    private ArticleKey freeKey(RawArticle raw, CleanArticle clean, LibraryId libraryId) {
        Optional<ArticleKey> updated = updated(raw, clean, libraryId);
        if (updated.isPresent()) {
            return updated.get();
        }
        String id = ArticleIds.idFor(raw, clean);
        for (int number = 1; number <= MOST_NAMESAKES; number++) {
            ArticleKey key = new ArticleKey(libraryId, number == 1 ? id : id + "-" + number);
            Optional<StoredArticle> holder = library.stored(key);
            if (holder.isEmpty() || isUpdate(holder.get().article(), raw, clean)) {
                return key;
            }
        }
        throw new UnusableSubmission("There are too many articles with the id " + id + "; give it another name.");
    }

    /** Without a name of its own, an article is known by its address, as long as much of its text is the same. */
    private Optional<ArticleKey> updated(RawArticle raw, CleanArticle clean, LibraryId libraryId) {
        String url = clean.details().url();
        if (!raw.id().isEmpty() || url.isEmpty()) {
            return Optional.empty();
        }
        return library.findByAddress(libraryId, url)
                .map(StoredArticle::article)
                .filter(before -> similarity(before.text(), clean.text()) >= SAME_ARTICLE)
                .map(Article::key);
    }

    /** The same place under the same name, or a file of the same name and much of the same text sent again to a chat. */
    private static boolean isUpdate(Article before, RawArticle raw, CleanArticle clean) {
        boolean sentAgain = before.source().startsWith(MESSAGE) && raw.source().startsWith(MESSAGE);
        return before.source().equals(raw.source())
                || (sentAgain && similarity(before.text(), clean.text()) >= SAME_ARTICLE);
    }

    private static double similarity(String before, String now) {
        Optional<Signature> first = Signature.of(before);
        Optional<Signature> second = Signature.of(now);
        return first.isPresent() && second.isPresent() ? first.get().similarity(second.get()) : 0;
    }
}
