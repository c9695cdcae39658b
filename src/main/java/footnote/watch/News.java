package footnote.watch;

import java.util.Locale;

/**
 * Something to tell to a chat.
 *
 * @param feed the title of the feed that it is about
 * @param articleRow the article that came, or 0
 * @param title of the article or the entry, or empty
 * @param number how many, where it is about several
 */
public record News(Kind kind, String feed, long articleRow, String title, int number) {

    /** What happened. */
    public enum Kind {
        /** An article came. */
        ARTICLE,
        /** An entry came whose article cannot be read. */
        UNREAD,
        /** So many entries came beyond what is read at once. */
        PASSED_OVER,
        /** The feed could not be had for some time. */
        FAILING,
        /** The feed could not be had for so long that it is not watched any more. */
        GIVEN_UP,
        /** The site says that the feed is gone; it is not watched any more. */
        GONE;

        String column() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String column) {
            return valueOf(column.toUpperCase(Locale.ROOT));
        }
    }

    static News about(Kind kind, String feed) {
        return new News(kind, feed, 0, "", 0);
    }
}
