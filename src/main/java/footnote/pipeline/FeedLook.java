package footnote.pipeline;

import footnote.fetch.Freshness;
import footnote.ingest.FeedPage;
import java.time.Duration;
import java.util.List;

/** What came of looking for a feed at an address. */
public sealed interface FeedLook {

    /**
     * It is there.
     *
     * @param address where it is to be looked for from now on
     */
    record Found(String address, Freshness freshness, FeedPage.Feed feed) implements FeedLook {}

    /**
     * It is there, and nothing in it changed.
     *
     * @param address where it is to be looked for from now on
     */
    record Unchanged(String address) implements FeedLook {}

    /**
     * Something else is there.
     *
     * @param named the feeds that it names, perhaps none
     */
    record NoFeed(List<FeedPage.Named> named) implements FeedLook {
        public NoFeed {
            named = List.copyOf(named);
        }
    }

    /** The site says that it is gone for good. */
    record Gone() implements FeedLook {}

    /**
     * It could not be had this time.
     *
     * @param reason a sentence for a person
     * @param pause how long the site wants to be left alone, at least
     */
    record Failed(String reason, Duration pause) implements FeedLook {}
}
