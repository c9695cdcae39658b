package footnote.chat;

import footnote.library.Library;
import footnote.library.StoredArticle;
import footnote.model.Article;
import footnote.model.ArticleKey;
import footnote.model.Ingested;
import footnote.model.LibraryId;
import footnote.pipeline.LinkFlow;
import footnote.pipeline.LinkRead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the pages behind addresses that people send, and knows those that were read before. */
final class Links {
    private static final int MOST = 5;
    /** A page that is not free and has fewer words shows its beginning only. */
    private static final int FEW_WORDS = 250;

    private final LinkFlow flow;
    private final Library library;
    private final KnownLinks known;

    Links(LinkFlow flow, Library library, KnownLinks known) {
        this.flow = flow;
        this.library = library;
        this.known = known;
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

    Outcome read(Conversation conversation, List<String> addresses) {
        LibraryId own = Commands.own(conversation);
        List<Block> lines = new ArrayList<>();
        List<List<Button>> buttons = new ArrayList<>();
        List<ArticleKey> articles = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (String address : addresses.subList(0, Math.min(MOST, addresses.size()))) {
            Optional<KnownLinks.Known> link = LinkFlow.address(address).flatMap(named -> known.find(own, named));
            Optional<StoredArticle> article = link.flatMap(found -> library.findBySource(own, found.source()));
            if (link.isPresent() && article.isPresent()) {
                lines.add(alreadyRead(link.get(), article.get().article()));
                buttons.add(List.of(readAgainButton(link.get(), article.get().article())));
                articles.add(article.get().article().key());
                continue;
            }
            Optional<StoredArticle> shared =
                    LinkFlow.address(address).flatMap(named -> library.findBySource(LibraryId.SHARED, named));
            shared.ifPresentOrElse(
                    found -> {
                        lines.add(IngestReply.line(new Ingested.AlreadyKnown(found.article(), found.passages()), ""));
                        articles.add(found.article().key());
                    },
                    () -> unread.add(address));
        }
        for (LinkRead read : flow.read(unread, own)) {
            lines.addAll(lines(own, read));
            read.outcomes()
                    .forEach(outcome -> IngestReply.article(outcome).ifPresent(found -> articles.add(found.key())));
        }
        if (addresses.size() > MOST) {
            lines.add(Block.line("I read " + MOST + " pages of a message; please send the others in another one."));
        }
        if (!articles.isEmpty()) {
            lines.add(Block.line(articles.size() == 1 ? "Ask me about it." : "Ask me about them."));
        } else {
            lines.add(Block.line("You can also paste the article's text, or send the saved page as an .html file."));
        }
        return new Outcome(new Reply(lines, buttons), articles);
    }

    /** Fetches a page once more; empty when the link is not of this chat. */
    Optional<Reply> readAgain(Conversation conversation, long row) {
        LibraryId own = Commands.own(conversation);
        return known.find(own, row).map(link -> {
            List<Block> lines = new ArrayList<>();
            flow.read(List.of(link.address()), own).forEach(read -> lines.addAll(again(own, read)));
            return new Reply(lines, List.of());
        });
    }

    private List<Block> again(LibraryId own, LinkRead read) {
        List<Block> lines = new ArrayList<>();
        for (Ingested outcome : read.outcomes()) {
            if (outcome instanceof Ingested.AlreadyKnown same) {
                lines.add(Block.paragraph(
                        new Inline.Plain("The page says the same as before: "),
                        new Inline.Bold(same.article().title())));
                known.keep(own, read.address(), same.article().source());
            } else {
                return lines(own, read);
            }
        }
        return lines;
    }

    private List<Block> lines(LibraryId own, LinkRead read) {
        List<Block> lines = new ArrayList<>();
        for (Ingested outcome : read.outcomes()) {
            if (outcome instanceof Ingested.Refused refused) {
                lines.add(Block.line("I could not read " + shown(read.address()) + ": " + reason(refused, read)));
                continue;
            }
            lines.add(IngestReply.line(outcome, "Added "));
            IngestReply.article(outcome).ifPresent(found -> {
                known.keep(own, read.address(), found.source());
                if (read.forSubscribers() && found.text().split("\\s+", -1).length < FEW_WORDS) {
                    lines.add(Block.line("The page is for subscribers, so this is only what it shows to everyone."
                            + " If you can read all of it, paste the text."));
                }
            });
        }
        return lines;
    }

    private static String reason(Ingested.Refused refused, LinkRead read) {
        String reason = refused.reason().strip();
        String ended = reason.endsWith(".") ? reason : reason + ".";
        return read.forSubscribers() ? ended + " The page is for subscribers." : ended;
    }

    private static Block alreadyRead(KnownLinks.Known link, Article article) {
        return Block.paragraph(
                new Inline.Plain("I have this page already: "),
                new Inline.Bold(article.title()),
                new Inline.Plain(", read on " + link.readAt().substring(0, 10) + "."));
    }

    private static Button readAgainButton(KnownLinks.Known link, Article article) {
        String title = article.title();
        int end = title.offsetByCodePoints(0, Math.min(25, title.codePointCount(0, title.length())));
        String shortened = end < title.length() ? title.substring(0, end) + "…" : title;
        return new Button("Read again: " + shortened, new ButtonAction.ReadAgain(link.row()));
    }

    private static String shown(String address) {
        return address.length() > 80 ? address.substring(0, 79) + "…" : address;
    }
}
