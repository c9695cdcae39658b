package footnote.chat;

import footnote.library.Library;
import footnote.library.StoredArticle;
import footnote.model.ArticleDetails;
import footnote.model.ArticleKey;
import footnote.model.LibraryId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the commands of a chat do. */
final class Commands {
    /** The commands that our own texts name. */
    static final Pattern NAMES = Pattern.compile("/(?:start|help|articles|forget|new|ask)\\b");

    private static final int PAGE = 8;

    private final Library library;
    private final Conversations conversations;
    private final SentTexts sent;
    private final KnownLinks links;

    Commands(Library library, Conversations conversations, SentTexts sent, KnownLinks links) {
        this.library = library;
        this.conversations = conversations;
        this.sent = sent;
        this.links = links;
    }

    Reply start(Conversation conversation) {
        int articles = library.count(own(conversation)) + library.count(LibraryId.SHARED);
        return Reply.of(
                Block.paragraph(new Inline.Bold("I answer questions about news articles, and prove every sentence.")),
                Block.help(
                        "Send me an article: paste its text, forward a post, or send a link or a file (PDF, DOCX,"
                                + " EPUB, HTML, Markdown, text; up to 20 MB). Then ask about it, as you would ask a person, and ask on: \"and for how long?\""),
                Block.help(
                        articles == 0
                                ? "There are no articles here yet."
                                : "I can answer from " + counted(articles) + " right now; /articles tells which."),
                Block.help("/help tells the rest."));
    }

    Reply help() {
        return Reply.of(
                Block.paragraph(new Inline.Bold("What I do")),
                Block.help(
                        "I answer only from the articles I was given, quote the passage that proves it, and say so when"
                                + " the articles do not tell."),
                Block.paragraph(new Inline.Bold("Give me articles")),
                Block.help(
                        "Paste the text, also a long one, forward posts, or send a file: PDF, DOCX, EPUB, HTML, Markdown or text, up to 20 MB. Long texts are"
                                + " taken for articles, short ones for questions; a button puts it right where I am mistaken."
                                + " Edit your message and I change its article."),
                Block.help(
                        "Send links, alone or with a question about their pages; I read the pages, not what they link to."),
                Block.paragraph(new Inline.Bold("Ask")),
                Block.help("Just write. /ask makes sure that a long message is taken for a question."),
                Block.paragraph(new Inline.Bold("Commands")),
                Block.help(
                        "/articles – what I have, with buttons to forget\n/forget – forget an article, or everything\n"
                                + "/new – start a new conversation; the articles stay\n/help – this text"),
                Block.help("Articles of this chat are seen by this chat only."));
    }

    Reply unknown(String command) {
        return Reply.of(
                Block.line("I do not know " + command + "."),
                Block.help("I know /articles, /forget, /new, /ask and /help."));
    }

    Reply newConversation(Conversation conversation) {
        conversations.close(conversation);
        return Reply.text("A new conversation. Your articles are still here.");
    }

    /** One page of the chat's own articles, newest first, each with a button to forget it. */
    Reply articles(Conversation conversation, int page) {
        int all = library.count(own(conversation));
        int shared = library.count(LibraryId.SHARED);
        List<Block> blocks = new ArrayList<>();
        List<List<Button>> buttons = new ArrayList<>();
        if (all == 0) {
            blocks.add(
                    Block.line("This chat has no articles yet. Paste one, forward a post, or send a link or a file."));
        }
        int first = Math.max(0, Math.min(page, (all - 1) / PAGE)) * PAGE;
        int number = first;
        for (StoredArticle stored : library.list(own(conversation), first, PAGE)) {
            number++;
            blocks.add(line(number, stored));
            String label = "Forget " + number;
            buttons.add(List.of(new Button(label, new ButtonAction.ForgetArticle(stored.row()))));
        }
        List<Button> turning = new ArrayList<>();
        if (first > 0) {
            turning.add(new Button("◀ Newer", new ButtonAction.ArticlesPage(first / PAGE - 1)));
        }
        if (first + PAGE < all) {
            turning.add(new Button("Older ▶", new ButtonAction.ArticlesPage(first / PAGE + 1)));
        }
        if (!turning.isEmpty()) {
            buttons.add(turning);
        }
        if (shared > 0) {
            blocks.add(Block.line("Besides these, everyone can ask " + counted(shared) + " of this bot's operator."));
        }
        return new Reply(blocks, buttons);
    }

    Reply forget(Conversation conversation, String what) {
        if (what.isEmpty()) {
            return askWhetherAll(conversation);
        }
        Optional<StoredArticle> named = named(conversation, what);
        if (named.isEmpty()) {
            return Reply.text("I find no article \"" + what + "\" in this chat. /articles shows what there is.");
        }
        return forgetNow(named.get());
    }

    Reply forgetRow(Conversation conversation, long row) {
        Optional<StoredArticle> stored = library.findByRow(row)
                .filter(found -> found.article().key().library().equals(own(conversation)));
        return stored.map(this::forgetNow).orElseGet(() -> Reply.text("That article is not in this chat any more."));
    }

    Reply forgetAll(Conversation conversation, boolean confirmed) {
        if (!confirmed) {
            return Reply.text("Nothing was forgotten.");
        }
        int forgotten = library.forgetAll(own(conversation));
        conversations.forget(conversation);
        sent.forgetAll(conversation);
        links.forgetAll(own(conversation));
        return Reply.text("Forgot " + counted(forgotten) + " and all that we said.");
    }

    static LibraryId own(Conversation conversation) {
        return LibraryId.ofChat(conversation.chat());
    }

    private Reply askWhetherAll(Conversation conversation) {
        int all = library.count(own(conversation));
        String what = all == 0
                ? "This chat has no articles. Forget all that we said?"
                : "Forget " + counted(all)
                        + " of this chat and all that we said? To forget one only, use its button under"
                        + " /articles, or /forget with its title.";
        return new Reply(
                List.of(Block.line(what)),
                List.of(List.of(
                        new Button("Forget everything", new ButtonAction.ForgetAll(true)),
                        new Button("Keep", new ButtonAction.ForgetAll(false)))));
    }

    private Reply forgetNow(StoredArticle stored) {
        library.forget(stored.article().key());
        sent.forget(stored.article().source());
        links.forget(stored.article().key().library(), stored.article().source());
        return Reply.of(Block.paragraph(
                new Inline.Plain("Forgot "), new Inline.Bold(stored.article().title()), new Inline.Plain(".")));
    }

    private Optional<StoredArticle> named(Conversation conversation, String what) {
        Optional<StoredArticle> byId = library.stored(new ArticleKey(own(conversation), what));
        if (byId.isPresent()) {
            return byId;
        }
        String folded = what.toLowerCase(Locale.ROOT);
        List<StoredArticle> byTitle = library.list(own(conversation), 0, Integer.MAX_VALUE).stream()
                .filter(s -> s.article().title().toLowerCase(Locale.ROOT).contains(folded))
                .toList();
        return byTitle.size() == 1 ? Optional.of(byTitle.get(0)) : Optional.empty();
    }

    private static Block line(int number, StoredArticle stored) {
        ArticleDetails details = stored.article().details();
        StringBuilder rest = new StringBuilder();
        for (String part : List.of(details.outlet(), details.date())) {
            rest.append(part.isEmpty() ? "" : " · " + part);
        }
        rest.append(" · ").append(stored.passages()).append(stored.passages() == 1 ? " passage" : " passages");
        return Block.paragraph(
                new Inline.Plain(number + ". "),
                new Inline.Bold(stored.article().title()),
                new Inline.Plain(rest.toString()));
    }

    private static String counted(int articles) {
        return articles == 1 ? "1 article" : articles + " articles";
    }
}
