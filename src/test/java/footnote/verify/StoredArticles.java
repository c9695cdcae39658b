package footnote.verify;

import footnote.model.Article;
import footnote.model.ArticleDetails;
import footnote.model.ArticleKey;
import footnote.model.ArticleTexts;
import footnote.model.FoundPassage;
import footnote.model.LibraryId;
import footnote.model.Passage;
import footnote.model.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Stored articles in memory, each one passage of sentences that end with a full stop. */
final class StoredArticles implements ArticleTexts {
    private static final Pattern SENTENCE = Pattern.compile("[^.\\s][^.]*\\.");

    private final Map<ArticleKey, Article> articles = new HashMap<>();

    @Override
    public Optional<Article> find(ArticleKey key) {
        return Optional.ofNullable(articles.get(key));
    }

    ArticleKey keep(LibraryId library, String id, String text) {
        ArticleKey key = new ArticleKey(library, id);
        articles.put(key, new Article(key, ArticleDetails.UNKNOWN, text, "test"));
        return key;
    }

    void forget(ArticleKey key) {
        articles.remove(key);
    }

    /** The whole article as the search would bring it up. */
    FoundPassage passage(ArticleKey key) {
        Article article = find(key).orElseThrow();
        List<Span> sentences = SENTENCE.matcher(article.text())
                .results()
                .map(found -> new Span(found.start(), found.end()))
                .toList();
        Span all = new Span(0, article.text().length());
        return new FoundPassage(key, article.details(), new Passage(0, all, "", sentences), article.text(), 1);
    }
}
