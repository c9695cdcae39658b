package footnote.model;

/**
 * A proof: a stretch of a stored article, word for word.
 *
 * @param number 1-based mark of the footnote
 * @param quote exactly the article's text between the span's offsets
 */
public record Citation(int number, ArticleKey article, ArticleDetails details, String title, String quote, Span span) {
    public Citation {
        if (number < 1) {
            throw new IllegalArgumentException("citation number is " + number + ", expected 1 or more");
        }
        if (quote.length() != span.length()) {
            throw new IllegalArgumentException("quote has " + quote.length() + " units, its span " + span.length());
        }
    }

    public Citation numbered(int newNumber) {
        return new Citation(newNumber, article, details, title, quote, span);
    }
}
