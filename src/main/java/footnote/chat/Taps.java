package footnote.chat;

import footnote.library.Library;
import footnote.library.StoredArticle;
import footnote.model.Article;
import footnote.model.ArticleDetails;
import java.util.Optional;

/** What the buttons do. Their data can be forged, so each looks up what it names within the chat that it is pressed in. */
final class Taps {
    private final Library library;
    private final Conversations conversations;
    private final Commands commands;
    private final Questions questions;

    Taps(Library library, Conversations conversations, Commands commands, Questions questions) {
        this.library = library;
        this.conversations = conversations;
        this.commands = commands;
        this.questions = questions;
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
        if (action.get() instanceof ButtonAction.AskSuggested suggested) {
            return conversations
                    .suggestion(conversation, suggested.turn())
                    .map(question -> questions.reply(tap, question))
                    .orElseGet(Taps::expired);
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
