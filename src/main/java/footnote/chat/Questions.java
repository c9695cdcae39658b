package footnote.chat;

import footnote.library.Library;
import footnote.model.Answer;
import footnote.model.ArticleKey;
import footnote.model.Asked;
import footnote.model.Citation;
import footnote.model.LibraryId;
import footnote.model.Question;
import footnote.model.Scope;
import footnote.model.Turn;
import footnote.pipeline.AskFlow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers a question in its conversation, over the chat's own articles and the shared ones, and remembers both. */
final class Questions {
    private static final int HISTORY = 6;
    private static final int LONGEST_QUESTION = 2000;
    private static final int LONGEST_QUOTE = 300;

    private final Library library;
    private final AskFlow ask;
    private final Conversations conversations;
    private final AnswerReply answers;

    Questions(Library library, AskFlow ask, Conversations conversations, AnswerReply answers) {
        this.library = library;
        this.ask = ask;
        this.conversations = conversations;
        this.answers = answers;
    }

    /**
     * The answer to a question.
     *
     * @param message what asked it: a text or a press on a suggested question
     */
    Reply reply(Incoming message, String text) {
        return reply(message, text, List.of(), List.of());
    }

    /** The same with a button that takes the words for an article, where they may be one. */
    Reply replyOrArticle(Incoming.Text message, String text) {
        Reply reply = reply(message, text);
        Optional<Long> turn = conversations.turnOf(message.conversation(), message.messageId());
        return turn.filter(row -> ArticleOrQuestion.mayBeArticle(text))
                .map(row -> reply.withButtons(
                        List.of(List.of(new Button("That was an article", new ButtonAction.TakeAsArticle(row))))))
                .orElse(reply);
    }

    /** The answer to what is surely a question, about these articles and no others where some are named. */
    Reply replyFrom(List<ArticleKey> articles, Incoming message, String text) {
        return reply(message, text, List.of(), articles);
    }

    /** The answer to a question about a quoted passage: "it" and "he" in it are those of the passage. */
    Reply replyTo(Incoming.Quoting quoting) {
        String quote = quoting.quote().strip();
        Turn passage = new Turn(quote.substring(0, Math.min(LONGEST_QUOTE, quote.length())), "");
        return reply(quoting, quoting.text().text().strip(), List.of(passage), List.of());
    }

    private Reply reply(Incoming message, String text, List<Turn> context, List<ArticleKey> only) {
        if (text.length() > LONGEST_QUESTION) {
            return Reply.text(
                    "That question is longer than " + LONGEST_QUESTION + " characters. Please ask it shorter.");
        }
        Conversation conversation = message.conversation();
        List<Turn> history = new ArrayList<>(conversations.history(conversation, message.messageId(), HISTORY));
        history.addAll(context);
        Scope scope = new Scope(List.of(Commands.own(conversation), LibraryId.SHARED), only);
        Asked asked = ask.ask(new Question(text, history, scope));
        String suggestion = asked.answer() instanceof Answer.NotFound n ? n.suggestion() : "";
        long turn = conversations.keep(
                conversation,
                message.messageId(),
                new Turn(text, AnswerReply.remembered(asked)),
                footnotes(AnswerReply.citations(asked)),
                suggestion);
        return answers.of(asked, turn);
    }

    private List<Conversations.Footnote> footnotes(List<Citation> citations) {
        List<Conversations.Footnote> footnotes = new ArrayList<>();
        for (Citation citation : citations) {
            library.stored(citation.article())
                    .map(stored -> new Conversations.Footnote(citation.number(), stored.row(), citation.span()))
                    .ifPresent(footnotes::add);
        }
        return footnotes;
    }
}
