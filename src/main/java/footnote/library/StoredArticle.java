package footnote.library;

import footnote.model.Article;

/**
 * An article with its place in the database.
 *
 * @param row never used again for another article
 * @param addedAt ISO 8601 instant
 */
public record StoredArticle(long row, Article article, int passages, String addedAt) {}
