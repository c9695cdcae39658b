package footnote.ingest;

import java.util.List;

/** What stood at an address where a feed was looked for. */
public sealed interface FeedPage {

    /**
     * A feed.
     *
     * @param title its name, or empty
     * @param minutes how long it wants to be left alone between two looks, or 0
     * @param entries as they stand in it
     */
    record Feed(String title, int minutes, List<FeedEntry> entries) implements FeedPage {
        public Feed {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Something else, with the feeds that it names: none where it is no web page.
     */
    record Other(List<Named> feeds) implements FeedPage {
        public Other {
            feeds = List.copyOf(feeds);
        }
    }

    /**
     * A feed that a page names.
     *
     * @param title may be empty
     */
    record Named(String title, String address) {}
}
