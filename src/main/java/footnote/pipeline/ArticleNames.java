package footnote.pipeline;

import footnote.ingest.ArticleIds;
import footnote.ingest.CleanArticle;
import footnote.ingest.RawArticle;
import footnote.library.Library;
import footnote.library.Signature;
import footnote.library.StoredArticle;
import footnote.model.Article;
import footnote.model.ArticleKey;
import footnote.model.LibraryId;
import footnote.model.UnusableSubmission;
import java.util.Optional;

/** Finds the key under which an article is kept: that of the article whose new version it is, else a free one. */
final class ArticleNames {
    private static final int MOST_NAMESAKES = 1000;
    private static final String MESSAGE = "message:";
    private static final double SAME_ARTICLE = 0.3;

    private final Library library;

    ArticleNames(Library library) {
        this.library = library;
    }

    static boolean isMessage(String source) {
        return source.startsWith(MESSAGE);
    }

    /** A changed message keeps the id that its article has, though a text without a name is called by its words. */
    ArticleKey key(RawArticle raw, CleanArticle clean, LibraryId libraryId) {
        Optional<StoredArticle> older = raw.id().isEmpty() && isMessage(raw.source())
                ? library.findBySource(libraryId, raw.source())
                : Optional.empty();
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
        boolean sentAgain = isMessage(before.source()) && isMessage(raw.source());
        return before.source().equals(raw.source())
                || (sentAgain && similarity(before.text(), clean.text()) >= SAME_ARTICLE);
    }

    private static double similarity(String before, String now) {
        Optional<Signature> first = Signature.of(before);
        Optional<Signature> second = Signature.of(now);
        return first.isPresent() && second.isPresent() ? first.get().similarity(second.get()) : 0;
    }
}
