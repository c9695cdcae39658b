package footnote.verify;

import footnote.model.Article;
import footnote.model.Citation;
import footnote.model.Span;
import java.util.ArrayList;
import java.util.List;

/** Numbers the citations of one answer: the same stretch of the same article keeps its number. Not for several threads. */
final class Footnotes {
    private final List<Citation> citations = new ArrayList<>();

    /** The number of this stretch, whose text is taken from the stored article and nowhere else. */
    int cite(Article article, Span span) {
        for (Citation known : citations) {
            if (known.article().equals(article.key()) && known.span().equals(span)) {
                return known.number();
            }
        }
        int number = citations.size() + 1;
        citations.add(
                new Citation(number, article.key(), article.details(), article.title(), span.of(article.text()), span));
        return number;
    }

    List<Citation> all() {
        return List.copyOf(citations);
    }
}
