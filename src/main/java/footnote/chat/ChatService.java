package footnote.chat;

import footnote.library.Library;
import footnote.model.FootnoteException;
import footnote.model.Ingested;
import footnote.model.LibraryId;
import footnote.model.Submission;
import footnote.pipeline.AskFlow;
import footnote.pipeline.IngestFlow;
import footnote.store.Database;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot: what a person writes, sends or presses becomes articles, answers and replies. */
public final class ChatService implements ChatHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ChatService.class);

    private final IngestFlow ingest;
    private final Commands commands;
    private final Questions questions;
    private final Taps taps;

    public ChatService(Library library, IngestFlow ingest, AskFlow ask, Database database, Clock clock) {
        Conversations conversations = new Conversations(database, clock);
        this.ingest = ingest;
        this.commands = new Commands(library, conversations);
        this.questions = new Questions(library, ask, conversations, new AnswerReply(library));
        this.taps = new Taps(library, conversations, commands, questions);
    }

    @Override
    public Optional<Reply> placeholder(Incoming incoming) {
        if (incoming instanceof Incoming.Document document) {
            return Optional.of(Reply.text("Reading " + document.fileName() + "…"));
        }
        if (incoming instanceof Incoming.Text text) {
            if (Command.in(text.text()).filter(c -> !c.name().equals("ask")).isPresent()
                    || text.text().isBlank()) {
                return Optional.empty();
            }
            boolean article =
                    ArticleOrQuestion.isArticle(text) && Command.in(text.text()).isEmpty();
            return Optional.of(Reply.text(article ? "Reading your article…" : "Looking it up…"));
        }
        return Optional.empty();
    }

    @Override
    public List<Reply> handle(Incoming incoming) {
        try {
            return List.of(reply(incoming));
        } catch (FootnoteException e) {
            LOG.warn(
                    "a message of {} could not be served",
                    incoming.conversation().key(),
                    e);
            return List.of(Reply.text(String.valueOf(e.getMessage())));
        }
    }

    private Reply reply(Incoming incoming) {
        if (incoming instanceof Incoming.Text text) {
            return text(text);
        }
        if (incoming instanceof Incoming.Document document) {
            return document(document);
        }
        if (incoming instanceof Incoming.Tap tap) {
            return taps.reply(tap);
        }
        if (incoming instanceof Incoming.Unreadable unreadable) {
            return Reply.text(
                    "I cannot read " + unreadable.what()
                            + ". Send me an article as text, or as a .pdf, .docx, .epub, .txt, .md or .html file, or ask a question.");
        }
        if (incoming instanceof Incoming.FailedDocument failed) {
            return Reply.text(failed.reason());
        }
        throw new IllegalStateException("unknown kind of message: " + incoming.getClass());
    }

    private Reply text(Incoming.Text message) {
        Optional<Command> command = message.forwarded() ? Optional.empty() : Command.in(message.text());
        if (command.isPresent()) {
            return command(message, command.get());
        }
        if (message.text().isBlank()) {
            return Reply.text("Your message has no text. Send an article, or ask a question.");
        }
        if (ArticleOrQuestion.isAddress(message.text())) {
            return Reply.text(
                    "I cannot open web addresses yet. Paste the article's text, forward the post, or save the page"
                            + " and send me the .html file.");
        }
        if (ArticleOrQuestion.isArticle(message)) {
            Submission pasted = new Submission.PastedText(source(message), message.origin(), message.text());
            return IngestReply.of(ingest.ingest(pasted, own(message)));
        }
        return questions.reply(message, message.text().strip());
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
                        : questions.reply(message, command.rest());
            default -> commands.unknown("/" + command.name());
        };
    }

    private Reply document(Incoming.Document document) {
        Submission file = new Submission.FileContent(
                source(document), document.origin(), document.fileName(), document.content());
        List<Ingested> outcomes = ingest.ingest(file, own(document));
        return IngestReply.of(outcomes);
    }

    private static LibraryId own(Incoming message) {
        return Commands.own(message.conversation());
    }

    private static String source(Incoming message) {
        return "message:" + message.conversation().key() + "/" + message.messageId();
    }
}
