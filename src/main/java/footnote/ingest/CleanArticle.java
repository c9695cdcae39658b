package footnote.ingest;

import footnote.model.ArticleDetails;

/**
 * An article without its page.
 *
 * @param text paragraphs with one blank line between them; headings are lines of their own; the headline is not repeated
 */
public record CleanArticle(ArticleDetails details, String text) {}
