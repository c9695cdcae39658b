package footnote.chat;

import footnote.access.Access;
import footnote.feedback.AnswerTraces;
import footnote.feedback.FeedbackBox;
import footnote.feedback.Opinions;
import footnote.library.Library;
import footnote.model.FootnoteException;
import footnote.phrases.PhraseBook;
import footnote.pipeline.ArticleLines;
import footnote.pipeline.BotFlows;
import footnote.store.Database;
import footnote.watch.Watches;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot: what a person writes, sends or presses becomes articles, answers and replies. */
public final class ChatService implements ChatHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ChatService.class);

    private final PhraseBook book;
    private final PreferenceRows preferences;
    private final Watches watches;
    private final NewsReply news;
    private final CommandDesk commands;
    private final Exports exports;
    private final Questions questions;
    private final Arrivals arrivals;
    private final Taps taps;
    private final FeedbackTalk feedback;

    public ChatService(
            Library library,
            BotFlows flows,
            Database database,
            Clock clock,
            ConversationSettings settings,
            PhraseBook book,
            Watches watches,
            Access access) {
        this.book = book;
        this.preferences = new PreferenceRows(database);
        Conversations conversations = new Conversations(database, clock, settings.silence());
        OfferedQuestions offered = new OfferedQuestions(library, flows.suggest(), database, settings.suggestions());
        SentTexts sent = new SentTexts(database);
        Quotas quotas = new Quotas(access.limits());
        KnownLinks knownLinks = new KnownLinks(database, clock);
        Links links = new Links(flows.links(), library, knownLinks, quotas);
        Intake intake = new Intake(flows.ingest(), library, sent, quotas);
        this.feedback =
                new FeedbackTalk(new AnswerTraces(database, clock), new FeedbackBox(database, clock), conversations);
        OperatorPages operator = new OperatorPages(library, new Opinions(database, clock), access);
        FeedTalk feeds = new FeedTalk(watches);
        this.watches = watches;
        this.news = new NewsReply(watches, library);
        Searches searches = new Searches(database);
        ArticleList articles = new ArticleList(library, searches);
        SettingsPages pages = new SettingsPages(book, preferences);
        Commands own = new Commands(library, conversations, sent, knownLinks, searches, watches, feedback);
        this.questions =
                new Questions(library, flows.ask(), conversations, new AnswerReply(library), offered, quotas, feedback);
        this.exports = new Exports(new ArticleLines(library));
        SourcesReply sources = new SourcesReply(library, conversations);
        this.commands = new CommandDesk(own, articles, feeds, pages, exports, questions, sources, feedback, operator);
        this.arrivals = new Arrivals(intake, links, questions, offered);
        this.taps = new Taps(
                library,
                conversations,
                own,
                questions,
                intake,
                links,
                offered,
                articles,
                pages,
                feeds,
                new PassageReply(library, new Jumps(sent)),
                new FeedbackTaps(feedback, operator));
    }

    @Override
    public Optional<Reply> placeholder(Incoming incoming) {
        return Placeholder.of(audience(incoming, Live.dark()).phrases(), incoming);
    }

    @Override
    public List<Reply> handle(Incoming incoming) {
        return handle(incoming, Live.dark());
    }

    @Override
    public List<Reply> handle(Incoming incoming, Live live) {
        Audience audience = audience(incoming, live);
        try {
            return replies(audience, incoming);
        } catch (FootnoteException e) {
            LOG.warn(
                    "a message of {} could not be served",
                    incoming.conversation().key(),
                    e);
            return List.of(Reply.text(audience.phrases().reason(String.valueOf(e.getMessage()))));
        }
    }

    @Override
    public Reply sorry(Speaker speaker) {
        return Reply.phrase(Audience.of(speaker, book, preferences, Live.dark()).phrases(), "message.sorry");
    }

    @Override
    public Optional<byte[]> content(OutgoingFile file) {
        return exports.content(file);
    }

    @Override
    public void closed(String chat) {
        watches.forgetAll(chat);
    }

    private Audience audience(Incoming incoming, Live live) {
        return Audience.of(incoming.speaker(), book, preferences, live);
    }

    private List<Reply> replies(Audience audience, Incoming incoming) {
        if (incoming instanceof Incoming.Text text) {
            return text(audience, text);
        }
        if (incoming instanceof Incoming.Joined joined) {
            return arrivals.joined(audience, joined);
        }
        if (incoming instanceof Incoming.Several several) {
            return arrivals.several(audience, several);
        }
        if (incoming instanceof Incoming.Edited edited) {
            return arrivals.edited(audience, edited).orElseGet(() -> text(audience, edited.text()));
        }
        if (incoming instanceof Incoming.Quoting quoting) {
            return quoting(audience, quoting);
        }
        if (incoming instanceof Incoming.Replying replying) {
            return replying(audience, replying);
        }
        if (incoming instanceof Incoming.Document document) {
            return arrivals.document(audience, document);
        }
        if (incoming instanceof Incoming.Tap tap) {
            return List.of(taps.reply(audience, tap));
        }
        if (incoming instanceof Incoming.NewsDue due) {
            return news.of(audience, due.digest()).stream().toList();
        }
        if (incoming instanceof Incoming.Reaction reaction) {
            return feedback.reacted(audience, reaction);
        }
        if (incoming instanceof Incoming.Unreadable unreadable) {
            return List.of(Reply.phrase(audience.phrases(), unreadable.what().sentence()));
        }
        if (incoming instanceof Incoming.FailedDocument failed) {
            return List.of(Reply.text(audience.phrases().reason(failed.reason())));
        }
        throw new IllegalStateException("unknown kind of message: " + incoming.getClass());
    }

    private List<Reply> text(Audience audience, Incoming.Text message) {
        Optional<Command> command = message.forwarded() ? Optional.empty() : Command.in(message.text());
        if (command.isPresent()) {
            return commands.replies(audience, message, command.get());
        }
        if (message.text().isBlank()) {
            return List.of(Reply.phrase(audience.phrases(), "message.empty"));
        }
        return arrivals.text(audience, message);
    }

    private List<Reply> quoting(Audience audience, Incoming.Quoting quoting) {
        Incoming.Text text = quoting.text();
        return isPlainQuestion(text) ? List.of(questions.replyTo(audience, quoting)) : text(audience, text);
    }

    private List<Reply> replying(Audience audience, Incoming.Replying replying) {
        Incoming.Text text = replying.text();
        Optional<Command> command = Command.in(text.text());
        if (command.flatMap(named -> BotCommand.of(named.name()))
                .filter(BotCommand.FEEDBACK::equals)
                .isPresent()) {
            return List.of(feedback.said(audience, command.get().rest(), replying.repliedTo()));
        }
        return isPlainQuestion(text) ? List.of(questions.replyTo(audience, replying)) : text(audience, text);
    }

    private static boolean isPlainQuestion(Incoming.Text text) {
        return Command.in(text.text()).isEmpty()
                && !text.text().isBlank()
                && !ArticleOrQuestion.isArticle(text)
                && MessageLinks.in(text.text()).addresses().isEmpty();
    }
}
