package footnote.chat;

import footnote.library.Library;
import footnote.library.StoredArticle;
import footnote.model.Article;
import footnote.model.ArticleDetails;
import footnote.model.LibraryId;
import java.util.List;
import java.util.Optional;

/** What the buttons do. Their data can be forged, so each looks up what it names within the chat that it is pressed in. */
final class Taps {
    private final Library library;
    private final Conversations conversations;
    private final Commands commands;
    private final Questions questions;
    private final Intake intake;
    private final Links links;
    private final OfferedQuestions offered;

    Taps(
            Library library,
            Conversations conversations,
            Commands commands,
            Questions questions,
            Intake intake,
            Links links,
            OfferedQuestions offered) {
        this.library = library;
        this.conversations = conversations;
        this.commands = commands;
        this.questions = questions;
        this.intake = intake;
        this.links = links;
        this.offered = offered;
    }

    Reply reply(Incoming.Tap tap) {
        Optional<ButtonAction> action = ButtonAction.decode(tap.data());
        Conversation conversation = tap.conversation();
        if (action.isEmpty()) {
            return expired();
        }
        if (action.get() instanceof ButtonAction.ShowCitation show) {
            return conversations
                    .footnote(conversation, show.turn(), show.number())
                    .map(this::inItsPlace)
                    .orElseGet(Taps::expired);
        }
        if (action.get() instanceof ButtonAction.ForgetArticle forget) {
            return commands.forgetRow(conversation, forget.articleRow());
        }
        if (action.get() instanceof ButtonAction.ForgetAll all) {
            return commands.forgetAll(conversation, all.confirmed());
        }
        if (action.get() instanceof ButtonAction.TakeAsQuestion wrong) {
            return intake.takeBack(conversation, wrong.sentRow())
                    .map(text -> questions.reply(tap, text.strip()))
                    .orElseGet(Taps::expired);
        }
        if (action.get() instanceof ButtonAction.TakeAsArticle wrong) {
            return takeAsArticle(conversation, wrong.turn());
        }
        if (action.get() instanceof ButtonAction.ReadAgain again) {
            return links.readAgain(conversation, again.linkRow()).orElseGet(Taps::expired);
        }
        if (action.get() instanceof ButtonAction.ArticlesPage page) {
            return commands.articles(conversation, page.page());
        }
        return asked(tap, action.get());
    }

    /** The buttons that ask something. */
    private Reply asked(Incoming.Tap tap, ButtonAction action) {
        Conversation conversation = tap.conversation();
        if (action instanceof ButtonAction.AskSuggested suggested) {
            return conversations
                    .suggestion(conversation, suggested.turn())
                    .map(question -> questions.reply(tap, question))
                    .orElseGet(Taps::expired);
        }
        if (action instanceof ButtonAction.AskOffered ask) {
            return askOffered(tap, ask);
        }
        if (action instanceof ButtonAction.AskAsTyped typed) {
            return conversations
                    .asked(conversation, typed.turn())
                    .map(asked -> questions.replyAsTyped(tap, asked.text()))
                    .orElseGet(Taps::expired);
        }
        if (action instanceof ButtonAction.AskInArticle ask) {
            return askInArticle(tap, ask);
        }
        throw new IllegalStateException("unknown button: " + action);
    }

    private Reply askOffered(Incoming.Tap tap, ButtonAction.AskOffered ask) {
        return offered.find(ask.articleRow(), ask.number())
                .filter(found -> mayAsk(tap.conversation(), found.article()))
                .map(found ->
                        questions.replyFrom(List.of(found.article().article().key()), tap, found.question()))
                .orElseGet(Taps::expired);
    }

    private Reply askInArticle(Incoming.Tap tap, ButtonAction.AskInArticle ask) {
        Optional<StoredArticle> article =
                library.findByRow(ask.articleRow()).filter(found -> mayAsk(tap.conversation(), found));
        Optional<Conversations.AskedText> asked = conversations.asked(tap.conversation(), ask.turn());
        return article.isEmpty() || asked.isEmpty()
                ? expired()
                : questions.replyFrom(
                        List.of(article.get().article().key()), tap, asked.get().text());
    }

    /** A chat's own articles and the shared ones, no other chat's. */
    private static boolean mayAsk(Conversation conversation, StoredArticle article) {
        LibraryId its = article.article().key().library();
        return its.equals(Commands.own(conversation)) || its.equals(LibraryId.SHARED);
    }

    private Reply takeAsArticle(Conversation conversation, long turn) {
        Optional<Conversations.AskedText> asked = conversations.asked(conversation, turn);
        if (asked.isEmpty()) {
            return expired();
        }
        Incoming.Text text = new Incoming.Text(
                conversation, asked.get().messageId(), asked.get().text(), ArticleDetails.UNKNOWN, false);
        conversations.leaveOut(conversation, turn);
        return IngestReply.of(intake.text(List.of(text)));
    }

    private Reply inItsPlace(Conversations.Footnote footnote) {
        Optional<Article> article = library.findByRow(footnote.articleRow()).map(StoredArticle::article);
        if (article.isEmpty()) {
            return Reply.text("That article was forgotten, so I cannot show the passage any more.");
        }
        Article found = article.get();
        ArticleDetails details = found.details();
        int paragraph = Excerpt.paragraphNumber(found.text(), footnote.span().start());
        boolean current = library.stored(found.key())
                .filter(now -> now.row() == footnote.articleRow())
                .isPresent();
        String where = " · paragraph " + paragraph
                + (current ? "" : " · an earlier version: the article was updated since this answer");
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
}
