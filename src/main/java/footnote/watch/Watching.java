package footnote.watch;

import footnote.library.Library;
import footnote.model.FootnoteException;
import footnote.store.Claim;
import footnote.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the watching, again and again: looks at feeds that are due, reads what is new, rings where there is news. One process at a time does. */
public final class Watching implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watching.class);
    private static final int FETCHING = 4;
    private static final int MOST_AT_ONCE = 40;
    /** So long one feed is read from in one round, so that a slow site keeps the others waiting no longer. */
    private static final Duration FAIR_SHARE = Duration.ofSeconds(40);

    private final Database database;
    private final Watches watches;
    private final FeedRound feeds;
    private final EntryRound entries;
    private final Digests digests;
    private final WatchSettings settings;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(daemons("watch"));
    private final ExecutorService threads = Executors.newFixedThreadPool(FETCHING, daemons("watch-fetch"));
    private final ScheduledExecutorService folderTimer =
            Executors.newSingleThreadScheduledExecutor(daemons("watch-folder"));
    private final Optional<WatchedFolder> folder;
    private @Nullable Claim claim;

    public Watching(
            Database database,
            Library library,
            WatchFlows flows,
            WatchSettings settings,
            FolderSettings folder,
            Clock clock) {
        this.database = database;
        this.settings = settings;
        this.watches = new Watches(database, flows.feeds(), settings, clock);
        this.feeds = new FeedRound(database, flows.feeds(), settings, clock);
        this.entries = new EntryRound(database, flows.entries(), library, clock);
        this.digests = new Digests(database, settings, clock);
        this.folder = folder.folder()
                .map(path -> new WatchedFolder(database, flows.ingest(), library, path, folder.forgetsRemoved()));
    }

    /** Begins, and returns. Where another process does the watching, this one waits until that ends. */
    public void start(Bell bell, Duration pause) {
        repeat(timer, pause, () -> round(bell));
        folder.ifPresent(watched -> repeat(folderTimer, pause, watched::round));
    }

    private void repeat(ScheduledExecutorService on, Duration pause, Runnable round) {
        ScheduledFuture<?> unused =
                on.scheduleWithFixedDelay(() -> safely(round), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @SuppressWarnings("IllegalCatch") // A timer drops a task that throws, for good; the next round may go well.
    private void safely(Runnable round) {
        try {
            if (isOurs()) {
                round.run();
            }
        } catch (RuntimeException e) {
            if (stopped.getCount() > 0) {
                LOG.warn("a round of watching failed, trying again", e);
            }
        }
    }

    private synchronized boolean isOurs() {
        if (claim == null && stopped.getCount() > 0) {
            try {
                claim = database.claim("watch");
                watches.followSettings();
            } catch (FootnoteException e) {
                LOG.debug("another process watches", e);
            }
        }
        return claim != null;
    }

    /** One round of all. */
    void round(Bell bell) {
        all(feeds.due(MOST_AT_ONCE).stream()
                .<Runnable>map(feed -> () -> feeds.look(feed))
                .toList());
        all(entries.feedsWithWaiting().stream()
                .<Runnable>map(feed -> () -> read(feed))
                .toList());
        digests.ring(bell);
    }

    private void read(long feed) {
        long end = System.nanoTime() + FAIR_SHARE.toNanos();
        for (EntryRows.Waiting waiting : entries.waiting(feed)) {
            entries.read(waiting);
            if (System.nanoTime() > end || isStoppedWithin(settings.pause())) {
                return;
            }
        }
    }

    private boolean isStoppedWithin(Duration pause) {
        try {
            return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void all(List<Runnable> work) {
        List<Future<?>> begun = new ArrayList<>();
        work.forEach(each -> begun.add(threads.submit(each)));
        for (Future<?> each : begun) {
            try {
                each.get();
            } catch (ExecutionException e) {
                LOG.warn("a feed cannot be watched in this round", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public void close() {
        stopped.countDown();
        threads.shutdownNow();
        timer.shutdownNow();
        folderTimer.shutdownNow();
        try {
            boolean unused = threads.awaitTermination(3, TimeUnit.SECONDS)
                    && timer.awaitTermination(3, TimeUnit.SECONDS)
                    && folderTimer.awaitTermination(3, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        release();
    }

    private synchronized void release() {
        if (claim != null) {
            claim.close();
            claim = null;
        }
    }

    private static ThreadFactory daemons(String name) {
        return task -> {
            Thread thread = new Thread(task, "footnote-" + name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
