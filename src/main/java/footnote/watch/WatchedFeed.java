package footnote.watch;

import footnote.fetch.Freshness;

/**
 * A feed that somebody watches.
 *
 * @param failures how often it could not be had since it was had last
 * @param failingSince since when, in milliseconds since 1970; 0 where it can be had
 */
record WatchedFeed(long row, String address, String title, Freshness freshness, int failures, long failingSince) {}
