package footnote.pipeline;

import footnote.fetch.FeedFetcher;
import footnote.fetch.FetchedFeed;
import footnote.fetch.Freshness;
import footnote.fetch.PageAddress;
import footnote.ingest.FeedPage;
import footnote.ingest.FeedReader;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** From an address to a feed. Safe for use by several threads. */
public final class FeedFlow {
    private static final String NO_ADDRESS = "this is no address of the web that I can open";

    private final FeedFetcher fetcher;
    private final PageThreads threads;

    /**
     * @param threads fetch for people who wait
     */
    public FeedFlow(FeedFetcher fetcher, ExecutorService threads) {
        this.fetcher = fetcher;
        this.threads = new PageThreads(threads);
    }

    /** Looks for a feed on the calling thread, for nobody who waits. */
    public FeedLook look(String address, Freshness known) {
        return PageAddress.of(address).map(parsed -> look(parsed, known)).orElseGet(() -> failed(NO_ADDRESS));
    }

    /** Looks for a feed for a person who waits; what was typed may begin with "feed:", or with no scheme at all. */
    public FeedLook lookSoon(String typed) {
        Optional<PageAddress> address = PageAddress.of(written(typed));
        if (address.isEmpty()) {
            return failed(NO_ADDRESS);
        }
        long deadline = PageThreads.deadline();
        Optional<Future<FeedLook>> look = threads.begin(() -> look(address.get(), Freshness.NONE));
        return look.map(begun -> PageThreads.await(begun, deadline, FeedFlow::failed))
                .orElseGet(() -> failed(PageThreads.TOO_MANY));
    }

    private static String written(String typed) {
        String bare = typed.strip().replaceFirst("^feed:(//)?(?=https?:)", "").replaceFirst("^feed:(//)?", "https://");
        boolean isBareName = bare.matches("[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+([:/?].*)?");
        return isBareName ? "https://" + bare : bare;
    }

    private FeedLook look(PageAddress address, Freshness known) {
        FetchedFeed fetched = fetcher.fetch(address, known);
        if (fetched instanceof FetchedFeed.Content content) {
            return read(content);
        }
        if (fetched instanceof FetchedFeed.Unchanged unchanged) {
            return new FeedLook.Unchanged(unchanged.address().value());
        }
        if (fetched instanceof FetchedFeed.Gone) {
            return new FeedLook.Gone();
        }
        if (fetched instanceof FetchedFeed.Failed failed) {
            return new FeedLook.Failed(failed.reason(), failed.pause());
        }
        throw new IllegalStateException("unknown outcome: " + fetched);
    }

    private static FeedLook read(FetchedFeed.Content content) {
        FeedPage page = FeedReader.read(content.content(), content.at());
        if (page instanceof FeedPage.Feed feed) {
            return new FeedLook.Found(content.address().value(), content.freshness(), feed);
        }
        if (page instanceof FeedPage.Other other) {
            return new FeedLook.NoFeed(other.feeds());
        }
        throw new IllegalStateException("unknown page: " + page);
    }

    private static FeedLook failed(String reason) {
        return new FeedLook.Failed(reason, Duration.ZERO);
    }
}
