package footnote.chat;

import footnote.library.Library;
import footnote.model.FootnoteException;
import footnote.pipeline.BotFlows;
import footnote.store.Database;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot: what a person writes, sends or presses becomes articles, answers and replies. */
public final class ChatService implements ChatHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ChatService.class);

    private final Commands commands;
    private final Questions questions;
    private final Arrivals arrivals;
    private final Taps taps;

    public ChatService(Library library, BotFlows flows, Database database, Clock clock, ConversationSettings settings) {
        Conversations conversations = new Conversations(database, clock, settings.silence());
        OfferedQuestions offered = new OfferedQuestions(library, flows.suggest(), database, settings.suggestions());
        SentTexts sent = new SentTexts(database);
        KnownLinks knownLinks = new KnownLinks(database, clock);
        Links links = new Links(flows.links(), library, knownLinks);
        Intake intake = new Intake(flows.ingest(), library, sent);
        this.commands = new Commands(library, conversations, sent, knownLinks);
        this.questions = new Questions(library, flows.ask(), conversations, new AnswerReply(library), offered);
        this.arrivals = new Arrivals(intake, links, questions, offered);
        this.taps = new Taps(library, conversations, commands, questions, intake, links, offered);
    }

    @Override
    public Optional<Reply> placeholder(Incoming incoming) {
        return Placeholder.of(incoming);
    }

    @Override
    public List<Reply> handle(Incoming incoming) {
        try {
            return replies(incoming);
        } catch (FootnoteException e) {
            LOG.warn(
                    "a message of {} could not be served",
                    incoming.conversation().key(),
                    e);
            return List.of(Reply.text(String.valueOf(e.getMessage())));
        }
    }

    private List<Reply> replies(Incoming incoming) {
        if (incoming instanceof Incoming.Text text) {
            return text(text);
        }
        if (incoming instanceof Incoming.Joined joined) {
            return arrivals.joined(joined);
        }
        if (incoming instanceof Incoming.Several several) {
            return arrivals.several(several);
        }
        if (incoming instanceof Incoming.Edited edited) {
            return arrivals.edited(edited).orElseGet(() -> text(edited.text()));
        }
        if (incoming instanceof Incoming.Quoting quoting) {
            return quoting(quoting);
        }
        if (incoming instanceof Incoming.Replying replying) {
            return replying(replying);
        }
        if (incoming instanceof Incoming.Document document) {
            return arrivals.document(document);
        }
        if (incoming instanceof Incoming.Tap tap) {
            return List.of(taps.reply(tap));
        }
        if (incoming instanceof Incoming.Unreadable unreadable) {
            return List.of(Arrivals.unreadable(unreadable.what()));
        }
        if (incoming instanceof Incoming.FailedDocument failed) {
            return List.of(Reply.text(failed.reason()));
        }
        throw new IllegalStateException("unknown kind of message: " + incoming.getClass());
    }

    private List<Reply> text(Incoming.Text message) {
        Optional<Command> command = message.forwarded() ? Optional.empty() : Command.in(message.text());
        if (command.isPresent()) {
            return List.of(command(message, command.get()));
        }
        if (message.text().isBlank()) {
            return List.of(Reply.text("Your message has no text. Send an article, or ask a question."));
        }
        return arrivals.text(message);
    }

    private List<Reply> quoting(Incoming.Quoting quoting) {
        Incoming.Text text = quoting.text();
        return isPlainQuestion(text) ? List.of(questions.replyTo(quoting)) : text(text);
    }

    private List<Reply> replying(Incoming.Replying replying) {
        Incoming.Text text = replying.text();
        return isPlainQuestion(text) ? List.of(questions.replyTo(replying)) : text(text);
    }

    private static boolean isPlainQuestion(Incoming.Text text) {
        return Command.in(text.text()).isEmpty()
                && !text.text().isBlank()
                && !ArticleOrQuestion.isArticle(text)
                && MessageLinks.in(text.text()).addresses().isEmpty();
    }

    private Reply command(Incoming.Text message, Command command) {
        Conversation conversation = message.conversation();
        return switch (command.name()) {
            case "start" -> commands.start(conversation);
            case "help" -> commands.help();
            case "articles" -> commands.articles(conversation, 0);
            case "forget" -> commands.forget(conversation, command.rest());
            case "new" -> commands.newConversation(conversation);
            case "ask" ->
                command.rest().isEmpty()
                        ? Reply.text("Write your question behind /ask: /ask Who attended the talks?")
                        : questions.replyFrom(List.of(), message, command.rest());
            default -> commands.unknown("/" + command.name());
        };
    }
}
