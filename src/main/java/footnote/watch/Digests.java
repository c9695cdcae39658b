package footnote.watch;

import footnote.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Collects what there is to tell into one message a chat, and has each put on its way once. */
final class Digests {
    /** So long news wait for others that are still being read. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Duration KEPT = Duration.ofDays(7);

    private final Database database;
    private final WatchSettings settings;
    private final Clock clock;
    private final NewsRows news = new NewsRows();

    Digests(Database database, WatchSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** Makes the messages that may be made now, and rings for all that were made; after a crash it may ring again for the same one. */
    void ring(Bell bell) {
        long now = clock.millis();
        database.useWrite(handle -> {
            long before = now - settings.digestEvery().toMillis();
            for (Watcher to : news.ready(handle, before, now - PATIENCE.toMillis())) {
                news.collect(handle, to, now);
            }
            news.prune(handle, now - KEPT.toMillis());
        });
        List<NewsRows.Digest> unrung = database.jdbi().withHandle(news::unrung);
        for (NewsRows.Digest digest : unrung) {
            bell.ring(digest.to(), digest.row());
            database.useWrite(handle -> news.rung(handle, digest));
        }
    }
}
