package footnote.pipeline;

import footnote.ingest.CleanArticle;
import footnote.ingest.RawArticle;

/**
 * An article that was read and cleaned, and belongs to no library yet.
 *
 * @param content a hash of what it was read from, or empty
 */
public record Cleaned(RawArticle raw, CleanArticle clean, String fingerprint, String content) {}
