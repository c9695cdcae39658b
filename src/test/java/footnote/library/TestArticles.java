package footnote.library;

import footnote.model.Article;
import footnote.model.ArticleDetails;
import footnote.model.ArticleKey;
import footnote.model.LibraryId;
import footnote.model.Passage;
import footnote.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Articles for tests: each line of the text is a passage of one sentence, and the text is its own fingerprint. */
final class TestArticles {
    private static final Pattern LINE = Pattern.compile(".+");

    private TestArticles() {}

    static Article article(LibraryId library, String id, String text) {
        return titled(library, id, "", text);
    }

    static Article titled(LibraryId library, String id, String title, String text) {
        ArticleDetails details = new ArticleDetails(title, "", "", "", "2025-02-18", "en");
        return new Article(new ArticleKey(library, id), details, text, "test:" + id);
    }

    static StoredArticle addTo(Library library, Article article) {
        return library.add(article, article.text(), passages(article));
    }

    static List<Passage> passages(Article article) {
        List<Passage> passages = new ArrayList<>();
        Matcher lines = LINE.matcher(article.text());
        while (lines.find()) {
            Span line = new Span(lines.start(), lines.end());
            passages.add(new Passage(passages.size(), line, "", List.of(line)));
        }
        return passages;
    }
}
