package footnote.watch;

/**
 * One watcher of one feed.
 *
 * @param row what buttons carry
 * @param feed the feed's title, or its address
 * @param isFailing whether the feed could not be had for some time
 */
public record Watch(long row, long feedRow, Watcher watcher, String feed, String address, boolean isFailing) {}
