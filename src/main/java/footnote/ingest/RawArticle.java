package footnote.ingest;

import footnote.model.ArticleDetails;

/**
 * One submitted article, decoded and not yet cleaned.
 *
 * @param id what the submission calls it (a file name without its ending, the "id" of a line), or empty
 * @param source where it came from, for people
 * @param known what the submission says about it besides its text
 * @param content the text as it came, in its markup
 */
public record RawArticle(String id, String source, ArticleDetails known, Markup markup, String content) {}
