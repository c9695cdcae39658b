package footnote.chat;

import footnote.library.Library;
import footnote.library.StoredArticle;
import footnote.model.Answer;
import footnote.model.ArticleKey;
import footnote.model.Asked;
import footnote.model.Citation;
import footnote.model.NotFoundReason;
import footnote.model.Question;
import footnote.model.Turn;
import footnote.phrases.Phrases;
import footnote.pipeline.AskFlow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers a question in its conversation, over the chat's own articles and the shared ones, and remembers both. */
final class Questions {
    private static final int HISTORY = 6;
    private static final int TURNS_BEFORE_REPLY = 3;
    private static final int MOST_CHOICES = 3;
    private static final int LONGEST_QUESTION = 2000;
    private static final int LONGEST_QUOTE = 300;

    private final Library library;
    private final AskFlow ask;
    private final Conversations conversations;
    private final AnswerReply answers;
    private final OfferedQuestions offered;
    private final Quotas quotas;
    private final FeedbackTalk feedback;
    private final Reach reach;

    Questions(
            Library library,
            AskFlow ask,
            Conversations conversations,
            AnswerReply answers,
            OfferedQuestions offered,
            Quotas quotas,
            FeedbackTalk feedback,
            Reach reach) {
        this.library = library;
        this.ask = ask;
        this.conversations = conversations;
        this.answers = answers;
        this.offered = offered;
        this.quotas = quotas;
        this.feedback = feedback;
        this.reach = reach;
    }

    /**
     * The answer to a question.
     *
     * @param message what asked it: a text or a press on a suggested question
     */
    Reply reply(Audience audience, Incoming message, String text) {
        return reply(audience, message, text, history(message), List.of());
    }

    /** The answer to the words as they stand, whatever was said before. */
    Reply replyAsTyped(Audience audience, Incoming message, String text) {
        return reply(audience, message, text, List.of(), List.of());
    }

    /** The answer to a message that replies to another: it goes on from that answer, or asks that article. */
    Reply replyTo(Audience audience, Incoming.Replying replying) {
        Conversation conversation = replying.conversation();
        String text = replying.text().text().strip();
        Optional<Long> turn = conversations.turnOf(conversation, replying.repliedTo());
        if (turn.isPresent()) {
            return reply(
                    audience,
                    replying,
                    text,
                    conversations.historyUpTo(conversation, turn.get(), TURNS_BEFORE_REPLY),
                    List.of());
        }
        Optional<ArticleKey> article = library.findBySource(
                        Commands.own(conversation), Intake.source(conversation, replying.repliedTo()))
                .map(stored -> stored.article().key());
        return reply(
                audience,
                replying,
                text,
                history(replying),
                article.map(List::of).orElse(List.of()));
    }

    /** Whether a message of the chat was asked, or became an article. */
    boolean knows(Conversation conversation, String messageId) {
        return conversations.turnOf(conversation, messageId).isPresent()
                || library.findBySource(Commands.own(conversation), Intake.source(conversation, messageId))
                        .isPresent();
    }

    /** The same with a button that takes the words for an article, where they may be one. */
    Reply replyOrArticle(Audience audience, Incoming.Text message, String text) {
        Reply reply = reply(audience, message, text);
        Optional<Long> turn = conversations.turnOf(message.conversation(), message.messageId());
        return turn.filter(row -> ArticleOrQuestion.mayBeArticle(text))
                .map(row -> reply.withButtons(List.of(
                        List.of(new Button(audience.text("ask.article-button"), new ButtonAction.TakeAsArticle(row))))))
                .orElse(reply);
    }

    /** The answer to what is surely a question, about these articles and no others where some are named. */
    Reply replyFrom(Audience audience, List<ArticleKey> articles, Incoming message, String text) {
        return reply(audience, message, text, history(message), articles);
    }

    /** The answer to a question about a quoted passage: "it" and "he" in it are those of the passage. */
    Reply replyTo(Audience audience, Incoming.Quoting quoting) {
        String quote = quoting.quote().strip();
        Turn passage = new Turn(quote.substring(0, Math.min(LONGEST_QUOTE, quote.length())), "");
        List<Turn> history = new ArrayList<>(history(quoting));
        history.add(passage);
        return reply(audience, quoting, quoting.text().text().strip(), history, List.of());
    }

    private List<Turn> history(Incoming message) {
        return conversations.history(message.conversation(), message.messageId(), HISTORY);
    }

    private Reply reply(Audience audience, Incoming message, String text, List<Turn> history, List<ArticleKey> only) {
        Phrases phrases = audience.phrases();
        if (text.length() > LONGEST_QUESTION) {
            return Reply.of(Block.phrase(phrases, "ask.too-long", Map.of("n", LONGEST_QUESTION)));
        }
        Optional<Reply> tooMany = quotas.ask(audience, message);
        if (tooMany.isPresent()) {
            return tooMany.get();
        }
        Conversation conversation = message.conversation();
        Question question = new Question(text, history, reach.scope(conversation, only));
        Asked asked = ask.ask(question, new GrowingAnswer(audience.live(), phrases));
        if (isSmallTalk(asked)) {
            return Reply.text(phrases.reason(NotFoundReason.SMALL_TALK.sentence()));
        }
        quotas.answered(message, asked);
        String suggestion = asked.answer() instanceof Answer.NotFound n ? n.suggestion() : "";
        long turn = conversations.keep(
                conversation,
                message.messageId(),
                new Turn(text, AnswerReply.remembered(asked), asked.resolvedQuestion()),
                footnotes(AnswerReply.citations(asked)),
                suggestion);
        Reply reply = answers.of(audience, asked, turn)
                .withButtons(offered.after(audience, asked))
                .withButtons(whereElse(phrases, asked, turn))
                .withButtons(feedback.about(conversation, asked, turn));
        return asked.answer() instanceof Answer.NotFound ? reply.forAskerOnly() : reply;
    }

    /** Thanks are no turn: the next question goes on from what was asked before. */
    private static boolean isSmallTalk(Asked asked) {
        return asked.answer() instanceof Answer.NotFound n && n.reason() == NotFoundReason.SMALL_TALK;
    }

    /** Where another article has the answer, that one; where it is open which one is meant, the newest to choose from. */
    private List<List<Button>> whereElse(Phrases phrases, Asked asked, long turn) {
        if (!(asked.answer() instanceof Answer.NotFound not)) {
            return List.of();
        }
        return switch (not.reason()) {
            case NO_ARTICLES -> Commands.sample(phrases);
            case OTHER_ARTICLE ->
                not.nearest().stream()
                        .map(Citation::article)
                        .distinct()
                        .limit(MOST_CHOICES)
                        .flatMap(key -> library.stored(key).stream())
                        .map(stored -> List.of(inArticle(phrases, "ask.other-button", turn, stored)))
                        .toList();
            case UNDERSPECIFIED ->
                asked.question().scope().libraries().stream()
                        .flatMap(own -> library.list(own, 0, MOST_CHOICES).stream())
                        .limit(MOST_CHOICES)
                        .map(stored -> List.of(inArticle(phrases, "ask.about-button", turn, stored)))
                        .toList();
            case NOT_COVERED, PARTLY_COVERED, SMALL_TALK, STOPPED -> List.of();
        };
    }

    private static Button inArticle(Phrases phrases, String label, long turn, StoredArticle stored) {
        return new Button(
                phrases.text(label, Map.of("title", stored.article().title())),
                new ButtonAction.AskInArticle(turn, stored.row()));
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
