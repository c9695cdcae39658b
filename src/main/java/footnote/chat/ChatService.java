package footnote.chat;

import footnote.library.Library;
import footnote.model.Article;
import footnote.model.ArticleDetails;
import footnote.model.Asked;
import footnote.model.FootnoteException;
import footnote.model.Ingested;
import footnote.model.LibraryId;
import footnote.model.Question;
import footnote.model.Scope;
import footnote.model.Submission;
import footnote.model.Turn;
import footnote.pipeline.AskFlow;
import footnote.pipeline.IngestFlow;
import footnote.store.Database;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot: what a person writes, sends or presses becomes articles, answers and replies. */
public final class ChatService implements ChatHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ChatService.class);
    private static final int HISTORY = 6;
    private static final int LONGEST_QUESTION = 2000;

    private final Library library;
    private final IngestFlow ingest;
    private final AskFlow ask;
    private final Conversations conversations;
    private final Commands commands;
    private final AnswerReply answers;

    public ChatService(Library library, IngestFlow ingest, AskFlow ask, Database database, Clock clock) {
        this.library = library;
        this.ingest = ingest;
        this.ask = ask;
        this.conversations = new Conversations(database, clock);
        this.commands = new Commands(library, conversations);
        this.answers = new AnswerReply(library);
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
            return tap(tap);
        }
        if (incoming instanceof Incoming.Unreadable unreadable) {
            return Reply.text("I cannot read " + unreadable.what()
                    + ". Send me an article as text, or as a .txt, .md or .html file, or ask a question.");
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
        if (ArticleOrQuestion.isArticle(message)) {
            Submission pasted = new Submission.PastedText(source(message), message.origin(), message.text());
            return IngestReply.of(ingest.ingest(pasted, own(message)));
        }
        return question(message, message.text().strip());
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
                        : question(message, command.rest());
            default -> commands.unknown("/" + command.name());
        };
    }

    private Reply document(Incoming.Document document) {
        Submission file = new Submission.FileContent(
                source(document), document.origin(), document.fileName(), document.content());
        List<Ingested> outcomes = ingest.ingest(file, own(document));
        return IngestReply.of(outcomes);
    }

    private Reply question(Incoming message, String text) {
        if (text.length() > LONGEST_QUESTION) {
            return Reply.text(
                    "That question is longer than " + LONGEST_QUESTION + " characters. Please ask it shorter.");
        }
        Conversation conversation = message.conversation();
        List<Turn> history = conversations.history(conversation, message.messageId(), HISTORY);
        Scope scope = Scope.of(own(message), LibraryId.SHARED);
        Asked asked = ask.ask(new Question(text, history, scope));
        String suggestion = asked.answer() instanceof footnote.model.Answer.NotFound n ? n.suggestion() : "";
        long turn = conversations.keep(
                conversation,
                message.messageId(),
                new Turn(text, AnswerReply.remembered(asked)),
                AnswerReply.citations(asked),
                suggestion);
        return answers.of(asked, turn);
    }

    private Reply tap(Incoming.Tap tap) {
        Optional<ButtonAction> action = ButtonAction.decode(tap.data());
        Conversation conversation = tap.conversation();
        if (action.isEmpty()) {
            return expired();
        }
        if (action.get() instanceof ButtonAction.ShowCitation show) {
            return conversations
                    .footnote(conversation, show.turn(), show.number())
                    .map(this::inItsPlace)
                    .orElseGet(ChatService::expired);
        }
        if (action.get() instanceof ButtonAction.AskSuggested suggested) {
            return conversations
                    .suggestion(conversation, suggested.turn())
                    .map(question -> question(tap, question))
                    .orElseGet(ChatService::expired);
        }
        if (action.get() instanceof ButtonAction.ForgetArticle forget) {
            return commands.forgetRow(conversation, forget.articleRow());
        }
        if (action.get() instanceof ButtonAction.ForgetAll all) {
            return commands.forgetAll(conversation, all.confirmed());
        }
        if (action.get() instanceof ButtonAction.ArticlesPage page) {
            return commands.articles(conversation, page.page());
        }
        throw new IllegalStateException("unknown button: " + action.get());
    }

    private Reply inItsPlace(Conversations.Footnote footnote) {
        Optional<Article> article = library.find(footnote.article())
                .filter(found -> footnote.span().end() <= found.text().length());
        if (article.isEmpty()) {
            return Reply.text("That article was forgotten, so I cannot show the passage any more.");
        }
        Article found = article.get();
        ArticleDetails details = found.details();
        int paragraph = Excerpt.paragraphNumber(found.text(), footnote.span().start());
        String where = " · paragraph " + paragraph;
        return Reply.of(
                new Block.Quotation(Excerpt.inParagraph(found.text(), footnote.span())),
                Block.paragraph(
                        details.url().isEmpty()
                                ? new Inline.Italic(found.title())
                                : new Inline.Link(found.title(), details.url()),
                        new Inline.Plain(where)));
    }

    private static Reply expired() {
        return Reply.text("That button is too old, or belongs to another chat. Please ask again.");
    }

    private static LibraryId own(Incoming message) {
        return Commands.own(message.conversation());
    }

    private static String source(Incoming message) {
        return "message:" + message.conversation().key() + "/" + message.messageId();
    }

    /** A command and what stands behind it. */
    private record Command(String name, String rest) {
        static Optional<Command> in(String text) {
            String stripped = text.strip();
            if (!stripped.startsWith("/") || stripped.length() < 2 || !Character.isLetter(stripped.charAt(1))) {
                return Optional.empty();
            }
            int end = 1;
            while (end < stripped.length() && !Character.isWhitespace(stripped.charAt(end))) {
                end++;
            }
            String name = stripped.substring(1, end).toLowerCase(Locale.ROOT);
            int at = name.indexOf('@');
            return Optional.of(new Command(
                    at < 0 ? name : name.substring(0, at),
                    stripped.substring(end).strip()));
        }
    }
}
