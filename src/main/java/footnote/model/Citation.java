package footnote.model;

import java.util.List;

/**
 * A proof: a stretch of a stored article, word for word.
 *
 * @param number 1-based mark of the footnote
 * @param quote exactly the article's text between the span's offsets
 * @param alsoIn near copies of the article that hold the same words; they do not count as further proof
 */
public record Citation(
        int number,
        ArticleKey article,
        ArticleDetails details,
        String title,
        String quote,
        Span span,
        List<Copy> alsoIn) {
    public Citation {
        alsoIn = List.copyOf(alsoIn);
        if (number < 1) {
            throw new IllegalArgumentException("citation number is " + number + ", expected 1 or more");
        }
        if (quote.length() != span.length()) {
            throw new IllegalArgumentException("quote has " + quote.length() + " units, its span " + span.length());
        }
    }

    /** A citation of an article that no other one repeats, as far as is known. */
    public Citation(int number, ArticleKey article, ArticleDetails details, String title, String quote, Span span) {
        this(number, article, details, title, quote, span, List.of());
    }

    public Citation numbered(int newNumber) {
        return new Citation(newNumber, article, details, title, quote, span, alsoIn);
    }

    public Citation withCopies(List<Copy> copies) {
        return new Citation(number, article, details, title, quote, span, copies);
    }

    /** Another article with the same words. */
    public record Copy(ArticleKey article, String title, ArticleDetails details) {

        /** How it is named after "also in": by its outlet, else by its title. */
        public String name() {
            return details.outlet().isEmpty() ? title : details.outlet();
        }
    }
}
