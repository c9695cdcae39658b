package footnote.fetch;

import java.time.Duration;

/** How asking for a feed ended. */
public sealed interface FetchedFeed {

    /**
     * It sent something, which may be a feed.
     *
     * @param address where it is to be asked for from now on
     * @param at where it stood this time: what its relative links begin from
     */
    record Content(PageAddress address, String at, byte[] content, Freshness freshness) implements FetchedFeed {}

    /**
     * Nothing changed since the last time.
     *
     * @param address where it is to be asked for from now on
     */
    record Unchanged(PageAddress address) implements FetchedFeed {}

    /** The site says that it is gone for good. */
    record Gone() implements FetchedFeed {}

    /**
     * It could not be had this time.
     *
     * @param reason a sentence for a person
     * @param pause how long the site wants to be left alone, at least; zero where it does not say
     */
    record Failed(String reason, Duration pause) implements FetchedFeed {}
}
