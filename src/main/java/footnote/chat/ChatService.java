package footnote.chat;

import footnote.feedback.Opinions;
import footnote.library.Library;
import footnote.library.LibraryMove;
import footnote.library.TitleSearch;
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
    private final Groups groups;
    private final GuestAnswers guests;
    private final InlineSearch search;
    private final ChatMoves moves;

    public ChatService(
            Library library,
            BotFlows flows,
            Database database,
            ConversationSettings settings,
            Surroundings surroundings) {
        Clock clock = surroundings.clock();
        this.book = surroundings.book();
        this.watches = surroundings.watches();
        this.preferences = new PreferenceRows(database);
        ChatMemory memory = ChatMemory.in(database, clock, settings);
        Conversations conversations = memory.conversations();
        OfferedQuestions offered = new OfferedQuestions(library, flows.suggest(), database, settings.suggestions());
        Quotas quotas = new Quotas(surroundings.access().limits());
        Links links = new Links(flows.links(), library, memory.links(), quotas);
        Intake intake = new Intake(flows.ingest(), library, memory.sent(), quotas);
        this.feedback = FeedbackTalk.in(database, clock, conversations);
        OperatorPages operator = new OperatorPages(library, new Opinions(database, clock), surroundings.access());
        this.news = new NewsReply(watches, library);
        Reach reach = new Reach(memory.channels());
        GroupRules rules = new GroupRules(
                library, surroundings.memberships(), surroundings.access().door());
        TitleSearch titles = new TitleSearch(database);
        Pages pages = new Pages(
                new ArticleList(library, titles, memory.searches(), rules, memory.channels()),
                new SettingsPages(book, preferences),
                new FeedTalk(watches),
                new SourcesReply(library, conversations),
                operator);
        Commands own = new Commands(library, memory, watches, feedback, rules);
        this.questions = new Questions(
                library, flows.ask(), conversations, new AnswerReply(library), offered, quotas, feedback, reach);
        this.exports = new Exports(new ArticleLines(library));
        this.arrivals = new Arrivals(intake, links, questions, offered);
        Channels channels = new Channels(library, memory.channels(), surroundings.memberships(), arrivals, own);
        this.groups = new Groups(rules, reach, new HandedOver(arrivals, questions), channels);
        this.commands = new CommandDesk(own, pages, exports, questions, feedback, groups);
        PassageReply passages = new PassageReply(library, new Jumps(memory.sent()));
        FeedbackTaps opinions = new FeedbackTaps(feedback, operator);
        this.taps = new Taps(
                library, conversations, own, questions, intake, links, offered, pages, passages, opinions, groups);
        this.guests = new GuestAnswers(flows.post(), quotas);
        this.search = new InlineSearch(library, titles);
        this.moves = new ChatMoves(new LibraryMove(database, library), database);
    }

    @Override
    public Findings find(Speaker speaker, String words) {
        return search.find(Audience.of(speaker, book, preferences, Live.dark()), words);
    }

    @Override
    public void move(String fromChat, String toChat) {
        moves.move(fromChat, toChat);
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
        if (incoming instanceof Incoming.PutOut) {
            return putOut(incoming.speaker());
        }
        if (incoming.speaker().kind() == ChatKind.CHANNEL) {
            return groups.channels().posted(audience, incoming);
        }
        if (incoming instanceof Incoming.Welcomed) {
            return List.of(commands.greeting(audience));
        }
        if (incoming instanceof Incoming.Handed handed) {
            return handed(audience, handed);
        }
        if (incoming instanceof Incoming.Guest guest) {
            return List.of(guests.reply(audience, guest));
        }
        return said(audience, incoming);
    }

    /** A group may take the bot in again; what a channel posted goes with the permission to read it. */
    private List<Reply> putOut(Speaker speaker) {
        closed(speaker.conversation().chat());
        if (speaker.kind() == ChatKind.CHANNEL) {
            groups.channels().left(speaker.conversation());
        }
        return List.of();
    }

    private List<Reply> handed(Audience audience, Incoming.Handed handed) {
        boolean links = Command.in(handed.words().text())
                .filter(command -> command.name().equals(BotCommand.LINK.typed()))
                .isPresent();
        return links
                ? List.of(groups.channels().link(audience, "", handed.channel()))
                : groups.handed().replies(audience, handed).orElseGet(() -> text(audience, handed.words()));
    }

    private List<Reply> said(Audience audience, Incoming incoming) {
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
