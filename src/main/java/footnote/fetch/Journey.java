package footnote.fetch;

import java.io.IOException;
import java.time.Clock;
import java.util.function.Supplier;
import okhttp3.Dns;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/** Goes to an address over all its redirects, by hand, so that every address on the way is checked like the first. */
final class Journey {
    private static final int MOST_REDIRECTS = 5;

    private final FetchSettings settings;
    private final WebClient client;
    private final Robots robots;

    Journey(FetchSettings settings, Supplier<GuardedSocket> sockets, Dns names, Clock clock) {
        this.settings = settings;
        this.client = new WebClient(settings, sockets, names);
        this.robots = new Robots(client, clock);
    }

    /**
     * Where it ended.
     *
     * @param home the address to begin at the next time: the last one that was reached by redirects that hold for good
     */
    record End(HttpUrl at, HttpUrl home, WebClient.Answer answer) {}

    /** The answer at the end of the redirects, whatever its status, within the settings' patience. */
    End follow(HttpUrl first, Headers headers) throws IOException {
        Deadline deadline = Deadline.in(settings.patience());
        HttpUrl at = first;
        HttpUrl home = first;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            if (!robots.allows(at, deadline)) {
                throw new PageRefused("the site asks programs not to read this page (robots.txt)");
            }
            WebClient.Answer answer = client.get(at, headers, deadline.left(), settings.mostBytes());
            if (!answer.isRedirect()) {
                return new End(at, home, answer);
            }
            HttpUrl next = at.resolve(answer.location());
            if (next == null || !next.username().isEmpty() || !next.password().isEmpty()) {
                throw new PageRefused("it leads on to something that is no page of the web");
            }
            home = answer.isForGood() && home.equals(at) ? next : home;
            at = next;
        }
        throw new PageRefused("it leads from one address to the next more than " + MOST_REDIRECTS + " times");
    }
}
