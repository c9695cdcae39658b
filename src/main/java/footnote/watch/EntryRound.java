package footnote.watch;

import footnote.library.Library;
import footnote.library.StoredArticle;
import footnote.model.Article;
import footnote.model.Ingested;
import footnote.model.LibraryId;
import footnote.pipeline.EntryFlow;
import footnote.store.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the entries that wait: each is fetched once, and becomes an article of all libraries that want it. */
final class EntryRound {
    private static final Logger LOG = LoggerFactory.getLogger(EntryRound.class);
    /** An entry that so often ended the program, or could not be read for a fault of ours, is left alone. */
    private static final int MOST_ATTEMPTS = 3;

    private final Database database;
    private final EntryFlow flow;
    private final Library library;
    private final Clock clock;
    private final FeedRows feeds = new FeedRows();
    private final EntryRows entries = new EntryRows();
    private final NewsRows news = new NewsRows();

    EntryRound(Database database, EntryFlow flow, Library library, Clock clock) {
        this.database = database;
        this.flow = flow;
        this.library = library;
        this.clock = clock;
    }

    List<Long> feedsWithWaiting() {
        return database.jdbi().withHandle(entries::feedsWithWaiting);
    }

    List<EntryRows.Waiting> waiting(long feedRow) {
        return database.jdbi().withHandle(handle -> entries.waiting(handle, feedRow));
    }

    /** Reads one entry for all who want it, and notes what there is to tell. Repeated after a crash, it tells the same. */
    void read(EntryRows.Waiting waiting) {
        List<Watch> wanting = wanting(waiting);
        long begun = waiting.begun() == 0 ? clock.millis() : waiting.begun();
        Map<LibraryId, Ingested> outcomes = Map.of();
        if (waiting.attempts() < MOST_ATTEMPTS && !wanting.isEmpty()) {
            database.useWrite(handle -> entries.begin(handle, waiting, begun));
            outcomes = flow.read(waiting.entry(), libraries(waiting, wanting));
        } else if (!wanting.isEmpty()) {
            LOG.warn(
                    "an entry of {} is left out: it could not be read {} times",
                    wanting.get(0).address(),
                    MOST_ATTEMPTS);
        }
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        Map<LibraryId, Ingested> read = outcomes;
        database.useWrite(handle -> {
            for (Watch watch : wanting) {
                toTell(waiting, watch, read, begun)
                        .ifPresent(found -> news.add(handle, watch.watcher(), found, clock.millis()));
                entries.done(handle, watch, waiting);
            }
            entries.remove(handle, waiting);
        });
    }

    private List<Watch> wanting(EntryRows.Waiting waiting) {
        return database.jdbi().withHandle(handle -> {
            List<Long> rows = entries.wanting(handle, waiting);
            return feeds.watchesOf(handle, waiting.feedRow()).stream()
                    .filter(watch -> rows.contains(watch.row()))
                    .toList();
        });
    }

    /** The libraries that are to get the article: not the chats' where everyone can ask it already. */
    private List<LibraryId> libraries(EntryRows.Waiting waiting, List<Watch> wanting) {
        boolean isShared = shared(waiting).isPresent();
        return wanting.stream()
                .map(watch -> watch.watcher().library())
                .filter(id -> !isShared || id.equals(LibraryId.SHARED))
                .toList();
    }

    private Optional<StoredArticle> shared(EntryRows.Waiting waiting) {
        String url = waiting.entry().details().url();
        return url.isEmpty() ? Optional.empty() : library.findByAddress(LibraryId.SHARED, url);
    }

    private Optional<News> toTell(
            EntryRows.Waiting waiting, Watch watch, Map<LibraryId, Ingested> outcomes, long begun) {
        Ingested outcome = outcomes.get(watch.watcher().library());
        if (outcome == null) {
            return shared(waiting).map(found -> arrived(watch, found.article(), found.row()));
        }
        if (outcome instanceof Ingested.Refused) {
            return Optional.of(new News(
                    News.Kind.UNREAD, watch.feed(), 0, waiting.entry().details().title(), 0));
        }
        return arrived(outcome, begun).map(stored -> arrived(watch, stored.article(), stored.row()));
    }

    /** What was there before this entry was begun is no news. */
    private Optional<StoredArticle> arrived(Ingested outcome, long begun) {
        if (outcome instanceof Ingested.Added added) {
            return library.stored(added.article().key());
        }
        if (outcome instanceof Ingested.Replaced replaced) {
            return library.stored(replaced.article().key());
        }
        return outcome instanceof Ingested.AlreadyKnown known
                ? library.stored(known.article().key())
                        .filter(stored -> Instant.parse(stored.addedAt()).toEpochMilli() >= begun)
                : Optional.empty();
    }

    private static News arrived(Watch watch, Article article, long row) {
        return new News(News.Kind.ARTICLE, watch.feed(), row, article.title(), 0);
    }
}
