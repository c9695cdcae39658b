package footnote.fetch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Knows what sites allow programs to fetch; asks each site once an hour. Safe for use by several threads. */
final class Robots {
    static final String NAME = "footnote";

    private static final Headers PLAIN = Headers.of("Accept", "text/plain, */*;q=0.5");
    private static final int MOST_SITES = 500;
    private static final int MOST_BYTES = 500_000;
    private static final int MOST_REDIRECTS = 3;
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final WebClient client;
    private final Clock clock;
    private final Map<String, Known> sites = new LinkedHashMap<>();

    Robots(WebClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    private record Known(RobotsFile file, Instant asked) {}

    /** Whether a page may be fetched. A site without such rules allows everything; one whose rules cannot be had, nothing. */
    boolean allows(HttpUrl page, Deadline deadline) throws IOException {
        HttpUrl address = page.newBuilder()
                .encodedPath("/robots.txt")
                .query(null)
                .fragment(null)
                .build();
        Known known = recent(address.toString());
        RobotsFile file = known == null ? ask(address, deadline) : known.file();
        String query = page.encodedQuery() == null ? "" : "?" + page.encodedQuery();
        return file.allows(page.encodedPath() + query);
    }

    private synchronized @Nullable Known recent(String address) {
        Known known = sites.get(address);
        return known != null && known.asked().plus(REMEMBERED).isAfter(clock.instant()) ? known : null;
    }

    private RobotsFile ask(HttpUrl address, Deadline deadline) throws IOException {
        HttpUrl at = address;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            WebClient.Answer answer = client.get(at, PLAIN, deadline.left(), MOST_BYTES);
            HttpUrl next = answer.isRedirect() ? at.resolve(answer.location()) : null;
            if (next == null) {
                return remember(address.toString(), read(answer));
            }
            at = next;
        }
        return remember(address.toString(), RobotsFile.EVERYTHING);
    }

    private static RobotsFile read(WebClient.Answer answer) throws PageRefused {
        if (answer.status() >= 500) {
            throw new PageRefused("the site does not tell whether programs may read it (error " + answer.status()
                    + " for its robots.txt); try again later");
        }
        boolean there = answer.status() >= 200 && answer.status() < 300;
        return there
                ? RobotsFile.parse(new String(answer.content(), StandardCharsets.UTF_8), NAME)
                : RobotsFile.EVERYTHING;
    }

    private synchronized RobotsFile remember(String address, RobotsFile file) {
        sites.remove(address);
        sites.put(address, new Known(file, clock.instant()));
        if (sites.size() > MOST_SITES) {
            sites.remove(sites.keySet().iterator().next());
        }
        return file;
    }
}
