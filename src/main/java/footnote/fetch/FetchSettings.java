package footnote.fetch;

import java.time.Duration;

/**
 * Limits of fetching.
 *
 * @param mostBytes of a page, unpacked
 * @param patience for a page with all its redirects, and the rules of its site
 * @param agent how the program calls itself
 */
public record FetchSettings(int mostBytes, Duration patience, String agent) {
    private static final String AGENT =
            "Footnote/0.1 (answers questions about news; reads the pages and feeds that people name)";

    public FetchSettings {
        if (mostBytes < 1_000) {
            throw new IllegalArgumentException("most bytes of a page are " + mostBytes + ", expected 1000 or more");
        }
        if (patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException("patience is " + patience + ", expected more than nothing");
        }
    }

    public static FetchSettings of(int mostBytes) {
        return new FetchSettings(mostBytes, Duration.ofSeconds(12), AGENT);
    }
}
