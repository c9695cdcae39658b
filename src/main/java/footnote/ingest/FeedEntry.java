package footnote.ingest;

import footnote.model.ArticleDetails;

/**
 * One entry of a feed.
 *
 * @param id what the feed calls it: the same for the same entry the next time
 * @param details its address among them, where it has one; the outlet is the feed's title
 * @param text what the feed itself gives of the article, without markup; may be empty
 */
public record FeedEntry(String id, ArticleDetails details, String text) {}
