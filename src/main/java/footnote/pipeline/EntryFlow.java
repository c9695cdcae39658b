package footnote.pipeline;

import footnote.fetch.Fetched;
import footnote.fetch.PageAddress;
import footnote.fetch.PageFetcher;
import footnote.ingest.FeedEntry;
import footnote.library.Library;
import footnote.model.ArticleDetails;
import footnote.model.Ingested;
import footnote.model.LibraryId;
import footnote.model.Submission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** From an entry of a feed to an article in the libraries of all who watch it. Safe for use by several threads. */
public final class EntryFlow {
    /** A feed that gives so much more than its page has the whole article, and the page shows its beginning. */
    private static final double MUCH_MORE = 1.5;
    /** Less is a teaser, and no article. */
    private static final int FEWEST_WORDS = 25;

    private final PageFetcher fetcher;
    private final IngestFlow ingest;
    private final Library library;

    public EntryFlow(PageFetcher fetcher, IngestFlow ingest, Library library) {
        this.fetcher = fetcher;
        this.ingest = ingest;
        this.library = library;
    }

    /**
     * Reads the page of an entry, or what the feed gives of it, and keeps it. An article that a library has forgotten does not come
     * back to it.
     *
     * @return the outcome for each library but those that have forgotten it
     */
    public Map<LibraryId, Ingested> read(FeedEntry entry, List<LibraryId> libraries) {
        List<LibraryId> wanting = thatKeep(entry.details().url(), libraries);
        if (wanting.isEmpty()) {
            return Map.of();
        }
        Optional<Cleaned> article = article(entry);
        return article.map(found ->
                        ingest.keep(found, thatKeep(found.clean().details().url(), wanting)))
                .orElseGet(() -> wanting.stream().collect(Collectors.toMap(id -> id, id -> unread(entry))));
    }

    private List<LibraryId> thatKeep(String url, List<LibraryId> libraries) {
        return libraries.stream()
                .filter(id -> url.isEmpty() || !library.hasForgotten(id, url))
                .toList();
    }

    private static Ingested unread(FeedEntry entry) {
        return new Ingested.Refused(entry.details().title(), "there is nothing to read");
    }

    private Optional<Cleaned> article(FeedEntry entry) {
        Optional<Cleaned> page = page(entry).filter(EntryFlow::isArticle);
        Optional<Cleaned> own = own(entry).filter(EntryFlow::isArticle);
        boolean feedHasMore = page.isPresent() && own.isPresent() && words(own.get()) > words(page.get()) * MUCH_MORE;
        return feedHasMore ? own : page.or(() -> own);
    }

    private static boolean isArticle(Cleaned cleaned) {
        return words(cleaned) >= FEWEST_WORDS;
    }

    /** What the feed says of the article counts more than what is found in its page, but for the outlet. */
    private Optional<Cleaned> page(FeedEntry entry) {
        Optional<Fetched> fetched = PageAddress.of(entry.details().url()).map(fetcher::fetch);
        if (fetched.isPresent() && fetched.get() instanceof Fetched.Page page) {
            ArticleDetails said = entry.details();
            ArticleDetails known = page.content()
                    .known()
                    .orElse(new ArticleDetails(said.title(), said.author(), "", "", said.date(), ""));
            return ingest.clean(new Submission.FileContent(
                    page.content().source(),
                    known,
                    page.content().name(),
                    page.content().content()));
        }
        return Optional.empty();
    }

    private Optional<Cleaned> own(FeedEntry entry) {
        if (entry.text().isBlank()) {
            return Optional.empty();
        }
        String url =
                PageAddress.of(entry.details().url()).map(PageAddress::value).orElse("");
        ArticleDetails said = entry.details();
        ArticleDetails known =
                new ArticleDetails(said.title(), said.author(), said.outlet(), url, said.date(), said.language());
        String source = url.isEmpty() ? "feed:" + entry.id() : url;
        return ingest.clean(new Submission.PastedText(source, known, entry.text()));
    }

    private static int words(Cleaned article) {
        return article.clean().text().strip().split("\\s+", -1).length;
    }
}
