package footnote.watch;

import footnote.fetch.Freshness;
import footnote.fetch.PageAddress;
import footnote.ingest.FeedPage;
import footnote.pipeline.FeedFlow;
import footnote.pipeline.FeedLook;
import footnote.store.Database;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What a chat can do about feeds: begin and stop to watch, list them, read its news. Safe for use by several threads. */
public final class Watches {
    private final Database database;
    private final FeedFlow flow;
    private final WatchSettings settings;
    private final Clock clock;
    private final FeedRows feeds = new FeedRows();
    private final NewEntries newEntries = new NewEntries(new EntryRows());
    private final NewsRows news = new NewsRows();
    private final OfferRows offers = new OfferRows();

    public Watches(Database database, FeedFlow flow, WatchSettings settings, Clock clock) {
        this.database = database;
        this.flow = flow;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether chats may watch feeds at all. */
    public boolean areAllowed() {
        return settings.perChat() > 0;
    }

    /** Begins to watch the feed at an address, or the one that the page there names. */
    public Begun begin(Watcher watcher, String typed) {
        FeedLook look = flow.lookSoon(typed);
        if (look instanceof FeedLook.NoFeed page && page.named().size() == 1) {
            return begun(watcher, flow.lookSoon(page.named().get(0).address()));
        }
        return begun(watcher, look);
    }

    /** Begins to watch a feed that was offered to this chat; empty when it was not. */
    public Optional<Begun> beginOffered(Watcher watcher, long offer) {
        Optional<String> address = database.jdbi().withHandle(handle -> offers.address(handle, watcher.chat(), offer));
        return address.map(found -> begun(watcher, flow.lookSoon(found)));
    }

    private Begun begun(Watcher watcher, FeedLook look) {
        if (look instanceof FeedLook.Found found) {
            return database.write(handle -> watch(handle, watcher, found));
        }
        if (look instanceof FeedLook.NoFeed page) {
            return page.named().isEmpty() ? new Begun.NoFeed() : offer(watcher, page.named());
        }
        if (look instanceof FeedLook.Failed failed) {
            return new Begun.Failed(failed.reason());
        }
        if (look instanceof FeedLook.Gone) {
            return new Begun.Failed("the site says that it is gone");
        }
        throw new IllegalStateException("nothing is known that could be unchanged: " + look);
    }

    private Begun offer(Watcher watcher, List<FeedPage.Named> named) {
        return database.write(handle -> {
            List<Begun.Offer> choice = new ArrayList<>();
            for (FeedPage.Named each : named) {
                choice.add(offers.add(handle, watcher.chat(), each, clock.millis()));
            }
            return new Begun.Choice(choice);
        });
    }

    /** The newest entries are put on the list of what is to be read; of the others it is noted that they were there. */
    private Begun watch(Handle handle, Watcher watcher, FeedLook.Found found) {
        List<Watch> before = feeds.watchesFor(handle, watcher);
        Optional<Watch> same = before.stream()
                .filter(watch -> watch.address().equals(found.address()))
                .findFirst();
        if (same.isPresent()) {
            return new Begun.WatchedAlready(same.get().feed());
        }
        if (before.size() >= settings.perChat()) {
            return new Begun.TooMany(settings.perChat());
        }
        long now = clock.millis();
        WatchedFeed feed = feeds.find(handle, found.address())
                .orElseGet(() -> feeds.insert(
                        handle,
                        found.address(),
                        found.feed().title(),
                        found.freshness(),
                        now + settings.every().toMillis()));
        Watch watch = feeds.watch(handle, feed.row(), watcher);
        NewEntries.Count count = newEntries.take(handle, watch, found.feed().entries(), settings.first(), now);
        return new Begun.Watching(watch.feed(), count.wanted());
    }

    /** The feeds that a chat watches, the first one first. */
    public List<Watch> of(Watcher watcher) {
        return database.jdbi().withHandle(handle -> feeds.watchesFor(handle, watcher));
    }

    /** Stops to watch a feed; its title, or empty when this chat does not watch it. */
    public Optional<String> stop(Watcher watcher, long watchRow) {
        return database.write(handle -> {
            Optional<Watch> watch = feeds.watchesFor(handle, watcher).stream()
                    .filter(each -> each.row() == watchRow)
                    .findFirst();
            watch.ifPresent(found -> feeds.stop(handle, found));
            return watch.map(Watch::feed);
        });
    }

    /** Forgets all that a chat watches and was told, because it wants so, or the bot was put out of it. */
    public void forgetAll(String chat) {
        database.useWrite(handle -> {
            feeds.stopAll(handle, new Watcher(chat, "", ""));
            news.forget(handle, chat);
        });
    }

    /** A chat has a new name; what it watches goes with it. */
    public void move(String from, String to) {
        database.useWrite(handle -> {
            feeds.moveChat(handle, new Watcher(from, "", ""), new Watcher(to, "", ""));
            news.moveChat(handle, from, to);
        });
    }

    /** What a message for which {@link Bell} rang has to tell; nothing when it is old, or another chat's. */
    public List<News> news(Watcher watcher, long digest) {
        return database.jdbi().withHandle(handle -> news.of(handle, watcher.chat(), digest));
    }

    /** Watches for everyone what the settings name, and stops what they name no more. */
    void followSettings() {
        Set<String> wanted = settings.shared().stream()
                .flatMap(written -> PageAddress.of(written).stream())
                .map(PageAddress::value)
                .collect(Collectors.toSet());
        database.useWrite(handle -> {
            List<Watch> before = feeds.watchesFor(handle, Watcher.OPERATOR);
            before.stream()
                    .filter(watch -> !wanted.contains(watch.address()))
                    .forEach(watch -> feeds.stop(handle, watch));
            before.forEach(watch -> wanted.remove(watch.address()));
            wanted.forEach(address -> watchForEveryone(handle, address));
        });
    }

    private void watchForEveryone(Handle handle, String address) {
        long now = clock.millis();
        WatchedFeed feed =
                feeds.find(handle, address).orElseGet(() -> feeds.insert(handle, address, "", Freshness.NONE, now));
        feeds.refresh(handle, feed, now);
        Watch unused = feeds.watch(handle, feed.row(), Watcher.OPERATOR);
    }
}
