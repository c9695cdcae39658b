package footnote.model;

import java.util.List;

/**
 * A passage that a search brought up, with what is needed to read, quote and cite it.
 *
 * @param text the passage's own text: the article's text between the passage's offsets
 * @param score how well it fits the question: greater is better, comparable within one search only
 */
public record FoundPassage(ArticleKey article, ArticleDetails details, Passage passage, String text, double score) {
    public FoundPassage {
        if (text.length() != passage.span().length()) {
            throw new IllegalArgumentException("passage text has " + text.length() + " units, its span "
                    + passage.span().length());
        }
    }

    /** The text of a span given in offsets of the article; it must lie inside the passage. */
    public String textOf(Span span) {
        return span.shifted(-passage.span().start()).of(text);
    }

    public List<Span> sentences() {
        return passage.sentences();
    }

    public FoundPassage withScore(double newScore) {
        return new FoundPassage(article, details, passage, text, newScore);
    }
}
