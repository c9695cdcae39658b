package footnote.pipeline;

import footnote.fetch.Fetched;
import footnote.fetch.PageAddress;
import footnote.fetch.PageFetcher;
import footnote.model.Adder;
import footnote.model.Ingested;
import footnote.model.LibraryId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** From addresses to articles that can be found. Safe for use by several threads. */
public final class LinkFlow {
    private final PageFetcher fetcher;
    private final IngestFlow ingest;
    private final PageThreads threads;

    /**
     * @param threads fetch pages; a full pool refuses a page instead of keeping others waiting
     */
    public LinkFlow(PageFetcher fetcher, IngestFlow ingest, ExecutorService threads) {
        this.fetcher = fetcher;
        this.ingest = ingest;
        this.threads = new PageThreads(threads);
    }

    /** An address by which the same page is known again; empty for what is none. */
    public static Optional<String> address(String written) {
        return PageAddress.of(written).map(PageAddress::value);
    }

    /** Fetches all pages at the same time and takes in what they hold, in order. Bad input is an outcome, not an exception. */
    public List<LinkRead> read(List<String> addresses, LibraryId library, Adder adder) {
        long deadline = PageThreads.deadline();
        List<Future<Fetched>> pages = new ArrayList<>();
        for (String address : addresses) {
            pages.add(begin(address));
        }
        List<LinkRead> read = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            Fetched fetched = PageThreads.await(pages.get(i), deadline, Fetched.Refused::new);
            read.add(ingest(addresses.get(i), fetched, library, adder));
        }
        return read;
    }

    private Future<Fetched> begin(String written) {
        Optional<PageAddress> address = PageAddress.of(written);
        if (address.isEmpty()) {
            return done("this is no address of a web page that I can open");
        }
        return threads.begin(() -> fetcher.fetch(address.get())).orElseGet(() -> done(PageThreads.TOO_MANY));
    }

    private static Future<Fetched> done(String reason) {
        return CompletableFuture.completedFuture(new Fetched.Refused(reason));
    }

    private LinkRead ingest(String written, Fetched fetched, LibraryId library, Adder adder) {
        String address = address(written).orElse(written);
        if (fetched instanceof Fetched.Page page) {
            return new LinkRead(address, ingest.ingest(page.content(), library, adder), page.forSubscribers());
        }
        if (fetched instanceof Fetched.Refused refused) {
            return new LinkRead(address, List.of(new Ingested.Refused(address, refused.reason())), false);
        }
        throw new IllegalStateException("unknown outcome: " + fetched);
    }
}
