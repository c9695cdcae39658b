package footnote.chat;

import footnote.model.Article;
import footnote.model.Span;
import java.util.Optional;

/** Finds the place of a passage in the messages of the chat that is talked in. */
final class Jumps {
    private final SentTexts sent;

    Jumps(SentTexts sent) {
        this.sent = sent;
    }

    /** Empty where the article did not come in messages of this conversation, or where they say something else by now. */
    Optional<Jump> to(Conversation conversation, Article article, Span span) {
        boolean ownArticle = article.key().library().equals(Commands.own(conversation));
        return ownArticle
                ? new PassageSearch(sent.messages(conversation, article.source())).find(article.text(), span)
                : Optional.empty();
    }
}
