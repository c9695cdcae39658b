package footnote.ingest;

import footnote.model.ArticleDetails;

/**
 * A page as plain text, its furniture still in it.
 *
 * @param found what the page says about itself
 * @param text one paragraph a line or more, with blank lines between paragraphs
 */
record PageText(ArticleDetails found, String text) {}
