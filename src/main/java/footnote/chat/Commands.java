package footnote.chat;

import footnote.library.Library;
import footnote.library.StoredArticle;
import footnote.model.ArticleKey;
import footnote.model.LibraryId;
import footnote.phrases.Phrases;
import footnote.watch.Watches;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the commands of a chat do. */
final class Commands {
    /** The commands that our own texts name. */
    static final Pattern NAMES = Pattern.compile(BotCommand.anyOfThem());

    private final Library library;
    private final ChatMemory memory;
    private final Watches watches;
    private final FeedbackTalk feedback;
    private final GroupRules rules;

    Commands(Library library, ChatMemory memory, Watches watches, FeedbackTalk feedback, GroupRules rules) {
        this.library = library;
        this.memory = memory;
        this.watches = watches;
        this.feedback = feedback;
        this.rules = rules;
    }

    Reply start(Audience audience) {
        Phrases phrases = audience.phrases();
        int articles = library.count(own(audience)) + library.count(LibraryId.SHARED);
        Reply greeting = Reply.of(
                Block.heading(phrases, "start.title"),
                Block.phrase(phrases, "start.send"),
                articles == 0
                        ? Block.phrase(phrases, "start.empty")
                        : Block.phrase(phrases, "start.count", Map.of("n", articles)),
                Block.phrase(phrases, "start.help"));
        return articles == 0 ? greeting.withButtons(sample(phrases)) : greeting;
    }

    /** For those who have no article at hand. */
    static List<List<Button>> sample(Phrases phrases) {
        return List.of(List.of(new Button(phrases.text("sample.button"), new ButtonAction.AddSample())));
    }

    /** What a group is told when the bot comes in. */
    Reply greeting(Audience audience) {
        Phrases phrases = audience.phrases();
        return Reply.of(
                Block.heading(phrases, "start.title"),
                Block.phrase(phrases, "group.greeting"),
                Block.phrase(phrases, "group.greeting-private"),
                Block.phrase(phrases, "start.help"));
    }

    Reply help(Audience audience) {
        Phrases phrases = audience.phrases();
        return Reply.of(
                Block.heading(phrases, "help.what"),
                Block.phrase(phrases, "help.what-text"),
                Block.heading(phrases, "help.give"),
                Block.phrase(phrases, "help.give-text"),
                Block.phrase(phrases, "help.give-links"),
                Block.heading(phrases, "help.ask"),
                Block.phrase(phrases, "help.ask-text"),
                Block.heading(phrases, "help.commands"),
                Block.help(phrases, commands(phrases)),
                Block.phrase(phrases, "help.private"));
    }

    Reply unknown(Audience audience, String command) {
        return Reply.of(
                Block.phrase(audience.phrases(), "commands.unknown", Map.of("command", command)),
                Block.help(audience.phrases(), commands(audience.phrases())));
    }

    /** What people can do, a command a line. */
    private static String commands(Phrases phrases) {
        return Arrays.stream(BotCommand.values())
                .filter(BotCommand::isForPeople)
                .map(command -> line(phrases, command))
                .collect(Collectors.joining("\n"));
    }

    private static String line(Phrases phrases, BotCommand command) {
        String line = phrases.isolated("/" + command.typed()) + " – " + phrases.text(command.description());
        return phrases.direction().mark(line) + line;
    }

    /** Screens stop an answer themselves; what comes this far has come too late. */
    static Reply nothingToStop(Audience audience) {
        return Reply.phrase(audience.phrases(), "live.nothing");
    }

    Reply newConversation(Audience audience) {
        memory.conversations().close(audience.conversation());
        return Reply.phrase(audience.phrases(), "new.begun");
    }

    Reply privacy(Audience audience) {
        Phrases phrases = audience.phrases();
        return new Reply(
                List.of(Block.heading(phrases, "privacy.title"), Block.phrase(phrases, "privacy.text")),
                List.of(List.of(new Button(phrases.text("forget.all-button"), new ButtonAction.AskForgetAll()))));
    }

    Reply forget(Audience audience, String what) {
        if (what.isEmpty()) {
            return askWhetherAll(audience);
        }
        Optional<StoredArticle> named = named(audience, what);
        if (named.isEmpty()) {
            return Reply.of(Block.phrase(audience.phrases(), "forget.unknown", Map.of("title", what)));
        }
        return forgetNow(audience, named.get());
    }

    Reply forgetRow(Audience audience, long row) {
        Optional<StoredArticle> stored = library.findByRow(row)
                .filter(found -> found.article().key().library().equals(own(audience)));
        return stored.map(found -> forgetNow(audience, found))
                .orElseGet(() -> Reply.phrase(audience.phrases(), "forget.gone"))
                .withButtons(List.of(List.of(new Button(
                        audience.text("articles.back-button"), new ButtonAction.ArticlesPage(0, Searches.NONE)))));
    }

    Reply forgetAll(Audience audience, boolean confirmed) {
        if (!confirmed) {
            return Reply.phrase(audience.phrases(), "forget.kept");
        }
        Optional<Reply> refusal = rules.refusalToDecide(audience);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        int forgotten = library.forgetAll(own(audience));
        feedback.forget(audience.conversation());
        memory.forgetAll(audience.conversation());
        watches.forgetAll(audience.conversation().chat());
        return Reply.of(Block.phrase(audience.phrases(), "forget.all-done", Map.of("n", forgotten)));
    }

    static LibraryId own(Conversation conversation) {
        return LibraryId.ofChat(conversation.chat());
    }

    private static LibraryId own(Audience audience) {
        return own(audience.conversation());
    }

    private Reply askWhetherAll(Audience audience) {
        Optional<Reply> refusal = rules.refusalToDecide(audience);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        int all = library.count(own(audience));
        Phrases phrases = audience.phrases();
        Block question = all == 0
                ? Block.phrase(phrases, "forget.ask-talk")
                : Block.phrase(phrases, "forget.ask-all", Map.of("n", all));
        return new Reply(
                List.of(question),
                List.of(List.of(
                        new Button(phrases.text("forget.all-button"), new ButtonAction.ForgetAll(true)),
                        new Button(phrases.text("forget.keep-button"), new ButtonAction.ForgetAll(false)))));
    }

    private Reply forgetNow(Audience audience, StoredArticle stored) {
        Optional<Reply> refusal = rules.refusalToForget(audience, stored);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        library.forget(stored.article().key());
        memory.sent().forget(stored.article().source());
        memory.links().forget(stored.article().key().library(), stored.article().source());
        return Reply.of(Block.phrase(
                audience.phrases(),
                "forget.done",
                Map.of("title", new Inline.Bold(stored.article().title()))));
    }

    private Optional<StoredArticle> named(Audience audience, String what) {
        Optional<StoredArticle> byId = library.stored(new ArticleKey(own(audience), what));
        if (byId.isPresent()) {
            return byId;
        }
        String folded = what.toLowerCase(Locale.ROOT);
        List<StoredArticle> byTitle = library.list(own(audience), 0, Integer.MAX_VALUE).stream()
                .filter(s -> s.article().title().toLowerCase(Locale.ROOT).contains(folded))
                .toList();
        return byTitle.size() == 1 ? Optional.of(byTitle.get(0)) : Optional.empty();
    }
}
