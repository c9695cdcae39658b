package footnote.pipeline;

import footnote.ingest.ArticleCleaner;
import footnote.ingest.ArticleIds;
import footnote.ingest.CleanArticle;
import footnote.ingest.PassageSplitter;
import footnote.ingest.RawArticle;
import footnote.ingest.Reading;
import footnote.ingest.SubmissionReader;
import footnote.ingest.Unread;
import footnote.library.EmbeddedPassages;
import footnote.library.Library;
import footnote.library.StoredArticle;
import footnote.model.Adder;
import footnote.model.Article;
import footnote.model.ArticleKey;
import footnote.model.Ingested;
import footnote.model.LibraryId;
import footnote.model.Submission;
import footnote.model.UnusableSubmission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** From something handed in to articles that can be found. Safe for use by several threads. */
public final class IngestFlow {
    private static final int MOST_HANDED_OVER = 500;

    private final SubmissionReader reader;
    private final ArticleCleaner cleaner;
    private final PassageSplitter splitter;
    private final Library library;
    private final ArticleNames names;

    public IngestFlow(SubmissionReader reader, ArticleCleaner cleaner, PassageSplitter splitter, Library library) {
        this.reader = reader;
        this.cleaner = cleaner;
        this.splitter = splitter;
        this.library = library;
        this.names = new ArticleNames(library);
    }

    /**
     * Takes what is in a submission that somebody hands over, up to some hundred articles; one outcome per article, in order. Bad input
     * is an outcome, not an exception.
     */
    public List<Ingested> ingest(Submission submission, LibraryId libraryId) {
        List<Ingested> outcomes = new ArrayList<>();
        AtomicInteger leftOut = new AtomicInteger();
        each(submission, unread -> {
            if (outcomes.size() < MOST_HANDED_OVER) {
                outcomes.add(finish(prepare(unread, libraryId), libraryId));
            } else {
                leftOut.incrementAndGet();
            }
        });
        show();
        if (leftOut.get() > 0) {
            outcomes.add(new Ingested.Refused(
                    leftOut.get() + " more",
                    "There are more than " + MOST_HANDED_OVER + " articles in it. Send the others in another file."));
        }
        return outcomes;
    }

    /** The same from somebody. */
    public List<Ingested> ingest(Submission submission, LibraryId libraryId, Adder adder) {
        List<Ingested> outcomes = ingest(submission, libraryId);
        for (Ingested outcome : outcomes) {
            if (outcome instanceof Ingested.Added added) {
                library.adders().credit(added.article().key(), adder);
            } else if (outcome instanceof Ingested.Replaced replaced) {
                library.adders().credit(replaced.article().key(), adder);
            }
        }
        return outcomes;
    }

    /** Takes everything in a submission of the operator's, however much it is; tells each outcome as it comes. */
    public void ingestAll(Submission submission, LibraryId libraryId, Consumer<Ingested> told) {
        each(submission, unread -> told.accept(finish(prepare(unread, libraryId), libraryId)));
        show();
    }

    /** The first article of a submission, cleaned; empty when it has none that can be read. */
    public Optional<Cleaned> clean(Submission submission) {
        List<Optional<Cleaned>> all = new ArrayList<>();
        each(submission, unread -> all.add(cleaned(unread)));
        return all.stream().flatMap(Optional::stream).findFirst();
    }

    /** Keeps one article in several libraries; what takes long is done once. */
    public Map<LibraryId, Ingested> keep(Cleaned cleaned, List<LibraryId> libraries) {
        Map<LibraryId, Ingested> outcomes = new LinkedHashMap<>();
        Optional<Prepared> prepared = Optional.empty();
        for (LibraryId libraryId : libraries) {
            Optional<StoredArticle> same = library.findSame(libraryId, cleaned.fingerprint());
            if (same.isEmpty() && prepared.isEmpty()) {
                prepared = Optional.of(embedded(cleaned, libraryId));
            }
            Optional<Prepared> ready = prepared;
            outcomes.put(
                    libraryId,
                    same.map(found -> known(found, cleaned.raw().source()))
                            .orElseGet(() -> finish(ready.orElseThrow(), libraryId)));
        }
        show();
        return outcomes;
    }

    private Prepared embedded(Cleaned cleaned, LibraryId libraryId) {
        try {
            return new Prepared.Ready(cleaned, embed(cleaned, libraryId));
        } catch (UnusableSubmission e) {
            return new Prepared.Done(refused(cleaned.raw(), e));
        }
    }

    void each(Submission submission, Consumer<Unread> sink) {
        reader.each(submission, sink);
    }

    /** All that can be done before the library is changed; several may be prepared at the same time. */
    Prepared prepare(Unread unread, LibraryId libraryId) {
        Optional<StoredArticle> made =
                unread.content().isEmpty() ? Optional.empty() : library.findByContent(libraryId, unread.content());
        if (made.isPresent()) {
            return new Prepared.Done(known(made.get(), unread.source()));
        }
        Reading reading = unread.read();
        if (reading instanceof Reading.Unreadable unreadable) {
            return new Prepared.Done(new Ingested.Refused(unreadable.name(), unreadable.reason()));
        }
        if (reading instanceof Reading.Read read) {
            return prepare(read.article(), unread.content(), libraryId);
        }
        throw new IllegalStateException("unknown reading: " + reading);
    }

    private Prepared prepare(RawArticle raw, String content, LibraryId libraryId) {
        try {
            Cleaned cleaned = cleaned(raw, content);
            Optional<StoredArticle> same = library.findSame(libraryId, cleaned.fingerprint());
            if (same.isPresent()) {
                library.remember(same.get(), content);
                return new Prepared.Done(known(same.get(), raw.source()));
            }
            return embedded(cleaned, libraryId);
        } catch (UnusableSubmission e) {
            return new Prepared.Done(refused(raw, e));
        }
    }

    /** Keeps what is ready; it can be found after {@link #show}. */
    Ingested finish(Prepared prepared, LibraryId libraryId) {
        if (prepared instanceof Prepared.Done done) {
            return done.outcome();
        }
        if (prepared instanceof Prepared.Ready ready) {
            return library.findSame(libraryId, ready.cleaned().fingerprint())
                    .map(same -> known(same, ready.cleaned().raw().source()))
                    .orElseGet(() -> keep(ready, libraryId));
        }
        throw new IllegalStateException("unknown state: " + prepared);
    }

    void show() {
        library.show();
    }

    private Ingested keep(Prepared.Ready ready, LibraryId libraryId) {
        Cleaned cleaned = ready.cleaned();
        try {
            ArticleKey key = names.key(cleaned.raw(), cleaned.clean(), libraryId);
            Optional<StoredArticle> before = library.stored(key);
            StoredArticle stored =
                    library.keep(article(cleaned, key), cleaned.fingerprint(), cleaned.content(), ready.passages());
            return before.<Ingested>map(
                            old -> new Ingested.Replaced(stored.article(), stored.passages(), old.article()))
                    .orElseGet(() -> new Ingested.Added(stored.article(), stored.passages()));
        } catch (UnusableSubmission e) {
            return refused(cleaned.raw(), e);
        }
    }

    private Optional<Cleaned> cleaned(Unread unread) {
        try {
            return unread.read() instanceof Reading.Read read
                    ? Optional.of(cleaned(read.article(), unread.content()))
                    : Optional.empty();
        } catch (UnusableSubmission e) {
            return Optional.empty();
        }
    }

    private Cleaned cleaned(RawArticle raw, String content) {
        CleanArticle clean = cleaner.clean(raw);
        return new Cleaned(raw, clean, ArticleIds.fingerprint(clean.text()), content);
    }

    /** The passages do not depend on the key; a text that was given no name yet is called by its words. */
    private EmbeddedPassages embed(Cleaned cleaned, LibraryId libraryId) {
        String id = ArticleIds.idFor(cleaned.raw(), cleaned.clean());
        Article article = article(cleaned, new ArticleKey(libraryId, id));
        return library.embed(article, splitter.split(article));
    }

    private static Article article(Cleaned cleaned, ArticleKey key) {
        return new Article(
                key,
                cleaned.clean().details(),
                cleaned.clean().text(),
                cleaned.raw().source());
    }

    private static Ingested refused(RawArticle raw, UnusableSubmission refusal) {
        return new Ingested.Refused(raw.id().isEmpty() ? "your text" : raw.id(), String.valueOf(refusal.getMessage()));
    }

    /** The same submission once more, after a crash, is told as if it came for the first time. */
    private static Ingested known(StoredArticle same, String source) {
        boolean sameDelivery = same.article().source().equals(source) && ArticleNames.isMessage(source);
        return sameDelivery
                ? new Ingested.Added(same.article(), same.passages())
                : new Ingested.AlreadyKnown(same.article(), same.passages());
    }
}
