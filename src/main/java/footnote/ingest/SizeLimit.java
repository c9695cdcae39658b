package footnote.ingest;

import footnote.model.UnusableSubmission;
import java.util.Locale;

/** Refuses what is larger than an article can be. */
final class SizeLimit {
    private static final double MEGABYTE = 1_000_000.0;

    private SizeLimit() {}

    static void check(long bytes, int limit) {
        if (bytes > limit) {
            throw new UnusableSubmission(String.format(
                    Locale.ROOT,
                    "It is too large: %.1f MB, and I read at most %.1f MB. Send the article's text only.",
                    Math.max((double) bytes, limit * 1.02) / MEGABYTE,
                    limit / MEGABYTE));
        }
    }
}
