package footnote.app;

import footnote.fetch.AddressPolicy;
import footnote.fetch.FeedFetcher;
import footnote.fetch.FetchSettings;
import footnote.fetch.PageFetcher;
import footnote.library.Library;
import footnote.pipeline.EntryFlow;
import footnote.pipeline.FeedFlow;
import footnote.pipeline.IngestFlow;
import footnote.pipeline.LinkFlow;
import footnote.watch.WatchFlows;
import java.time.Clock;
import java.util.concurrent.ExecutorService;

/** Wires the flows that open addresses of the web. */
final class WebFlows {
    private final FetchSettings limits;
    private final AddressPolicy addresses;
    private final Clock clock;

    WebFlows(Settings settings, AddressPolicy addresses, Clock clock) {
        this.limits = FetchSettings.of(settings.ingest().maxBytes());
        this.addresses = addresses;
        this.clock = clock;
    }

    PageFetcher pages() {
        return new PageFetcher(limits, addresses, clock);
    }

    LinkFlow links(IngestFlow ingest, ExecutorService pageThreads) {
        return new LinkFlow(pages(), ingest, pageThreads);
    }

    WatchFlows watch(IngestFlow ingest, Library library, ExecutorService pageThreads) {
        return new WatchFlows(
                new FeedFlow(new FeedFetcher(limits, addresses, clock), pageThreads),
                new EntryFlow(pages(), ingest, library),
                ingest);
    }
}
