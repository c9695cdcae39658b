package footnote.chat;

import footnote.library.Library;
import footnote.library.StoredArticle;
import footnote.model.Article;
import footnote.model.ArticleKey;
import footnote.model.Ingested;
import footnote.model.LibraryId;
import footnote.phrases.Phrases;
import footnote.pipeline.LinkFlow;
import footnote.pipeline.LinkRead;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the pages behind addresses that people send, and knows those that were read before. */
final class Links {
    private static final int MOST = 5;
    /** A page that is not free and has fewer words shows its beginning only. */
    private static final int FEW_WORDS = 250;

    private static final Pattern ENDED = Pattern.compile("(?s).*[.।]");

    private final LinkFlow flow;
    private final Library library;
    private final KnownLinks known;
    private final Quotas quotas;

    Links(LinkFlow flow, Library library, KnownLinks known, Quotas quotas) {
        this.flow = flow;
        this.library = library;
        this.known = known;
        this.quotas = quotas;
    }

    /**
     * What became of the addresses of a message.
     *
     * @param articles those that can be asked now
     */
    record Outcome(Reply reply, List<ArticleKey> articles) {
        boolean gained() {
            return !articles.isEmpty();
        }
    }

    /** What is told of the addresses of a message, as it comes together. */
    private record Told(List<Block> lines, List<List<Button>> buttons, List<ArticleKey> articles) {}

    Outcome read(Audience audience, Incoming message, List<String> addresses) {
        Phrases phrases = audience.phrases();
        Told told = new Told(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<String> unread = addresses.stream()
                .limit(MOST)
                .filter(address -> !isKnown(audience, address, told))
                .toList();
        Optional<String> tooMany = unread.isEmpty() ? Optional.empty() : quotas.add(audience);
        tooMany.ifPresent(sentence -> told.lines().add(Block.line(sentence)));
        List<Ingested> outcomes = new ArrayList<>();
        List<LinkRead> pages = tooMany.isPresent()
                ? List.of()
                : flow.read(unread, audience.library(), audience.speaker().asAdder());
        for (LinkRead read : pages) {
            told.lines().addAll(lines(phrases, audience.library(), read));
            outcomes.addAll(read.outcomes());
        }
        quotas.added(message, outcomes);
        outcomes.forEach(outcome ->
                IngestReply.article(outcome).ifPresent(found -> told.articles().add(found.key())));
        if (addresses.size() > MOST) {
            told.lines().add(Block.phrase(phrases, "links.most", Map.of("n", MOST)));
        }
        int gained = told.articles().size();
        if (gained > 0) {
            told.lines().add(Block.phrase(phrases, "ingest.ask", Map.of("n", gained)));
        } else if (tooMany.isEmpty()) {
            told.lines().add(Block.phrase(phrases, "links.otherwise"));
        }
        return new Outcome(new Reply(told.lines(), told.buttons()), told.articles());
    }

    /** Whether the article behind an address is here already; it is told then. */
    private boolean isKnown(Audience audience, String address, Told told) {
        Phrases phrases = audience.phrases();
        LibraryId own = audience.library();
        Optional<String> named = LinkFlow.address(address);
        Optional<KnownLinks.Known> link = named.flatMap(name -> known.find(own, name));
        Optional<StoredArticle> article = link.flatMap(found -> library.findBySource(own, found.source()));
        if (link.isPresent() && article.isPresent()) {
            Article there = article.get().article();
            told.lines().add(alreadyRead(phrases, link.get(), there));
            told.buttons().add(List.of(readAgainButton(phrases, link.get(), there)));
            told.articles().add(there.key());
            return true;
        }
        Optional<StoredArticle> shared = named.flatMap(name -> library.findBySource(LibraryId.SHARED, name));
        shared.ifPresent(found -> {
            Ingested same = new Ingested.AlreadyKnown(found.article(), found.passages());
            told.lines().add(IngestReply.line(phrases, same, "ingest.added"));
            told.articles().add(found.article().key());
        });
        return shared.isPresent();
    }

    /** Fetches a page once more; empty when the link is not of this chat. */
    Optional<Reply> readAgain(Audience audience, long row) {
        LibraryId own = Commands.own(audience.conversation());
        return known.find(own, row).map(link -> {
            List<Block> lines = new ArrayList<>();
            flow.read(List.of(link.address()), own, audience.speaker().asAdder())
                    .forEach(read -> lines.addAll(again(audience.phrases(), own, read)));
            return new Reply(lines, List.of());
        });
    }

    private List<Block> again(Phrases phrases, LibraryId own, LinkRead read) {
        List<Block> lines = new ArrayList<>();
        for (Ingested outcome : read.outcomes()) {
            if (outcome instanceof Ingested.AlreadyKnown same) {
                lines.add(Block.phrase(
                        phrases,
                        "links.same",
                        Map.of("title", new Inline.Bold(same.article().title()))));
                known.keep(own, read.address(), same.article().source());
            } else {
                return lines(phrases, own, read);
            }
        }
        return lines;
    }

    private List<Block> lines(Phrases phrases, LibraryId own, LinkRead read) {
        List<Block> lines = new ArrayList<>();
        for (Ingested outcome : read.outcomes()) {
            if (outcome instanceof Ingested.Refused refused) {
                lines.add(unread(phrases, refused, read));
                continue;
            }
            lines.add(IngestReply.line(phrases, outcome, "ingest.added"));
            IngestReply.article(outcome).ifPresent(found -> {
                known.keep(own, read.address(), found.source());
                if (read.forSubscribers() && found.text().split("\\s+", -1).length < FEW_WORDS) {
                    lines.add(Block.phrase(phrases, "links.part-only"));
                }
            });
        }
        return lines;
    }

    private static Block unread(Phrases phrases, Ingested.Refused refused, LinkRead read) {
        String said = phrases.reason(refused.reason().strip());
        String reason =
                ENDED.matcher(said).matches() ? said : said + phrases.language().fullStop();
        Map<String, String> words = Map.of("address", shown(read.address()), "reason", reason);
        return read.forSubscribers()
                ? Block.phrase(phrases, "links.unread-subscribers", words)
                : Block.phrase(phrases, "links.unread", words);
    }

    private static Block alreadyRead(Phrases phrases, KnownLinks.Known link, Article article) {
        return Block.phrase(
                phrases,
                "links.known",
                Map.of("title", new Inline.Bold(article.title()), "day", phrases.date(link.readAt())));
    }

    private static Button readAgainButton(Phrases phrases, KnownLinks.Known link, Article article) {
        String title = article.title();
        int end = title.offsetByCodePoints(0, Math.min(25, title.codePointCount(0, title.length())));
        String shortened = end < title.length() ? title.substring(0, end) + "…" : title;
        String label = phrases.text("links.again-button", Map.of("title", shortened));
        return new Button(label, new ButtonAction.ReadAgain(link.row()));
    }

    private static String shown(String address) {
        return address.length() > 80 ? address.substring(0, 79) + "…" : address;
    }
}
