package footnote.fetch;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import okhttp3.Dns;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks for feeds, from the public internet only, and for nothing that it has already. Safe for use by several threads. */
public final class FeedFetcher {
    private static final Logger LOG = LoggerFactory.getLogger(FeedFetcher.class);
    private static final String ACCEPTED = "application/rss+xml, application/atom+xml, application/feed+json,"
            + " application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.7, */*;q=0.1";
    private static final Duration LONGEST_PAUSE = Duration.ofDays(7);
    private static final int NOT_MODIFIED = 304;
    private static final int GONE = 410;

    private final FetchSettings settings;
    private final Clock clock;
    private final Journey journey;

    public FeedFetcher(FetchSettings settings, AddressPolicy policy, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.journey = new Journey(settings, () -> new GuardedSocket(policy), Dns.SYSTEM, clock);
    }

    /** What the address holds now, if that differs from what is known. Returns within the settings' patience. */
    public FetchedFeed fetch(PageAddress address, Freshness known) {
        Headers.Builder headers = new Headers.Builder().set("Accept", ACCEPTED);
        known.putInto(headers);
        try {
            return read(journey.follow(address.url(), headers.build()));
        } catch (PageRefused e) {
            return new FetchedFeed.Failed(e.sentence(), Duration.ZERO);
        } catch (IOException e) {
            LOG.debug("a feed cannot be fetched", e);
            return new FetchedFeed.Failed(Failures.sentence(e, settings.patience()), Duration.ZERO);
        }
    }

    private FetchedFeed read(Journey.End end) {
        WebClient.Answer answer = end.answer();
        if (answer.status() == NOT_MODIFIED) {
            return new FetchedFeed.Unchanged(address(end.home()));
        }
        if (answer.status() == GONE) {
            return new FetchedFeed.Gone();
        }
        try {
            Failures.checkStatus(answer.status());
        } catch (PageRefused e) {
            return new FetchedFeed.Failed(e.sentence(), pause(answer.header("Retry-After")));
        }
        return new FetchedFeed.Content(
                address(end.home()), end.at().toString(), Letters.inUtf8(answer), Freshness.of(answer));
    }

    private static PageAddress address(HttpUrl url) {
        return new PageAddress(PageAddress.clean(url).toString());
    }

    /** Seconds, or a moment. */
    private Duration pause(String retryAfter) {
        String value = retryAfter.strip();
        Duration pause = value.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(value)) : until(value);
        if (pause.isNegative()) {
            return Duration.ZERO;
        }
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private Duration until(String moment) {
        try {
            ZonedDateTime when = ZonedDateTime.parse(moment, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Duration.between(clock.instant(), when.toInstant());
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }
}
