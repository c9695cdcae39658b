package footnote.watch;

import footnote.fetch.Freshness;
import footnote.pipeline.FeedFlow;
import footnote.pipeline.FeedLook;
import footnote.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at a feed that is due, once for all who watch it, and notes what is new in it and when to look again. */
final class FeedRound {
    /** So many failures in a row are told once; with doubling waits that is some hours after the first. */
    static final int TOLD_AFTER = 5;

    private static final Logger LOG = LoggerFactory.getLogger(FeedRound.class);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final Duration GIVEN_UP_AFTER = Duration.ofDays(14);
    private static final int MOST_DOUBLINGS = 12;

    private final Database database;
    private final FeedFlow flow;
    private final WatchSettings settings;
    private final Clock clock;
    private final FeedRows feeds = new FeedRows();
    private final NewEntries newEntries = new NewEntries(new EntryRows());
    private final NewsRows news = new NewsRows();

    FeedRound(Database database, FeedFlow flow, WatchSettings settings, Clock clock) {
        this.database = database;
        this.flow = flow;
        this.settings = settings;
        this.clock = clock;
    }

    List<WatchedFeed> due(int most) {
        return database.jdbi().withHandle(handle -> feeds.due(handle, clock.millis(), most));
    }

    /** Looks at one feed. An interrupted look counts for nothing. */
    void look(WatchedFeed feed) {
        FeedLook look = flow.look(feed.address(), feed.freshness());
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        database.useWrite(handle -> note(handle, feed, look));
    }

    private void note(Handle handle, WatchedFeed feed, FeedLook look) {
        if (look instanceof FeedLook.Found found) {
            found(handle, feed, found);
        } else if (look instanceof FeedLook.Unchanged unchanged) {
            feeds.answered(handle, feed, feed.freshness(), next(0));
            follow(handle, feed, unchanged.address());
        } else if (look instanceof FeedLook.Gone) {
            gone(handle, feed);
        } else if (look instanceof FeedLook.NoFeed) {
            failed(handle, feed, "there is no feed any more", Duration.ZERO);
        } else if (look instanceof FeedLook.Failed failed) {
            failed(handle, feed, failed.reason(), failed.pause());
        } else {
            throw new IllegalStateException("unknown outcome: " + look);
        }
    }

    private void found(Handle handle, WatchedFeed feed, FeedLook.Found found) {
        long now = clock.millis();
        if (!found.feed().title().isEmpty() && !found.feed().title().equals(feed.title())) {
            feeds.rename(handle, feed, found.feed().title());
        }
        for (Watch watch : feeds.watchesOf(handle, feed.row())) {
            boolean begins = feed.freshness().equals(Freshness.NONE) && !hasEntries(handle, watch);
            int most = begins ? settings.first() : settings.mostNew();
            NewEntries.Count count = newEntries.take(handle, watch, found.feed().entries(), most, now);
            if (!begins && count.passedOver() > 0) {
                News passedOver = new News(News.Kind.PASSED_OVER, watch.feed(), 0, "", count.passedOver());
                news.add(handle, watch.watcher(), passedOver, now);
            }
        }
        feeds.answered(handle, feed, found.freshness(), next(found.feed().minutes()));
        follow(handle, feed, found.address());
    }

    private static boolean hasEntries(Handle handle, Watch watch) {
        return handle.createQuery("SELECT count(*) FROM watch_entry WHERE watch_row = :watch")
                        .bind("watch", watch.row())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** A feed of the settings stays under the address that stands there. */
    private void follow(Handle handle, WatchedFeed feed, String address) {
        boolean isOperators = feeds.watchesOf(handle, feed.row()).stream()
                .anyMatch(watch -> !watch.watcher().isChat());
        if (!address.equals(feed.address()) && !isOperators) {
            LOG.info("the feed {} has moved to {}", feed.address(), address);
            feeds.move(handle, feed, address);
        }
    }

    private void failed(Handle handle, WatchedFeed feed, String reason, Duration asked) {
        long now = clock.millis();
        boolean dead = feed.failingSince() > 0 && now - feed.failingSince() >= GIVEN_UP_AFTER.toMillis();
        if (dead) {
            LOG.info("the feed {} is given up: {}", feed.address(), reason);
            end(handle, feed, News.Kind.GIVEN_UP);
            return;
        }
        LOG.debug("the feed {} cannot be had: {}", feed.address(), reason);
        Duration wait = longer(backOff(feed.failures()), asked);
        feeds.failed(handle, feed, now, wait);
        if (feed.failures() + 1 == TOLD_AFTER) {
            LOG.warn("the feed {} cannot be had: {}", feed.address(), reason);
            tell(handle, feed, News.Kind.FAILING);
        }
    }

    private void gone(Handle handle, WatchedFeed feed) {
        LOG.info("the feed {} is gone", feed.address());
        end(handle, feed, News.Kind.GONE);
    }

    /** Ends all watches of a feed. What the settings name stays, and is tried once a day. */
    private void end(Handle handle, WatchedFeed feed, News.Kind kind) {
        tell(handle, feed, kind);
        for (Watch watch : feeds.watchesOf(handle, feed.row())) {
            if (watch.watcher().isChat()) {
                feeds.stop(handle, watch);
            }
        }
        feeds.failed(handle, feed, clock.millis(), LONGEST_WAIT);
    }

    private void tell(Handle handle, WatchedFeed feed, News.Kind kind) {
        for (Watch watch : feeds.watchesOf(handle, feed.row())) {
            news.add(handle, watch.watcher(), News.about(kind, watch.feed()), clock.millis());
        }
    }

    /** When to look again: later where the feed asks for it. */
    private long next(int minutes) {
        Duration asked = Duration.ofMinutes(minutes);
        Duration wait = asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
        return clock.millis() + longer(settings.every(), wait).toMillis();
    }

    private Duration backOff(int failures) {
        Duration wait = settings.every().multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
