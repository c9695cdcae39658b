package footnote.chat;

import footnote.library.StoredArticle;
import footnote.model.Article;
import footnote.model.ArticleDetails;
import footnote.phrases.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Shows one article by itself: what is known of it, and how it begins. */
final class ArticleCard {
    private ArticleCard() {}

    /**
     * The blocks of a card.
     *
     * @param beginning so many characters of the text are shown
     */
    static List<Block> of(Phrases phrases, StoredArticle stored, int beginning) {
        Article article = stored.article();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.ours(phrases, List.of(new Inline.Bold(phrases.isolated(article.title())))));
        blocks.add(Block.ours(phrases, details(phrases, stored)));
        blocks.add(new Block.Quotation(List.of(new Inline.Plain(Excerpt.beginning(article.text(), beginning)))));
        return blocks;
    }

    private static List<Inline> details(Phrases phrases, StoredArticle stored) {
        ArticleDetails details = stored.article().details();
        List<Inline> line = new ArrayList<>();
        String added = phrases.text("articles.added", Map.of("day", phrases.date(stored.addedAt())));
        line.add(new Inline.Plain(added));
        line.addAll(ArticleLine.about(phrases, details));
        if (!details.author().isEmpty()) {
            line.add(new Inline.Plain(" · " + phrases.isolated(details.author())));
        }
        long words = IngestReply.words(stored.article());
        line.add(new Inline.Plain(" · " + phrases.text("words.count", Map.of("n", words))));
        if (!details.url().isEmpty()) {
            line.add(new Inline.Plain(" · "));
            line.add(new Inline.Link(phrases.text("articles.source"), details.url()));
        }
        return line;
    }
}
