package footnote.fetch;

import footnote.model.ArticleDetails;
import footnote.model.Submission;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Clock;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches the page behind an address that a person sent, from the public internet only. Safe for use by several threads. */
public final class PageFetcher {
    private static final Logger LOG = LoggerFactory.getLogger(PageFetcher.class);
    private static final int MOST_REDIRECTS = 5;
    private static final int START = 1_000_000;
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_FREE = Pattern.compile(
            "isAccessibleForFree[\"']?\\s*(?::\\s*[\"']?|[\"']?\\s+content\\s*=\\s*[\"']?)(?:http://schema\\.org/)?false"
                    + "|article:content_tier[\"']?\\s+content\\s*=\\s*[\"']?(?:locked|metered)",
            Pattern.CASE_INSENSITIVE);

    private final FetchSettings settings;
    private final WebClient client;
    private final Robots robots;

    public PageFetcher(FetchSettings settings, AddressPolicy policy, Clock clock) {
        this(settings, () -> new GuardedSocket(policy), Dns.SYSTEM, clock);
    }

    PageFetcher(FetchSettings settings, Supplier<GuardedSocket> sockets, Dns names, Clock clock) {
        this.settings = settings;
        this.client = new WebClient(settings, sockets, names);
        this.robots = new Robots(client, clock);
    }

    /** The page, or a sentence that says why there is none. Returns within the settings' patience. */
    public Fetched fetch(PageAddress address) {
        try {
            return follow(address.url(), Deadline.in(settings.patience()));
        } catch (PageRefused e) {
            return new Fetched.Refused(e.sentence());
        } catch (IOException e) {
            LOG.debug("a page cannot be fetched", e);
            return new Fetched.Refused(Failures.sentence(e, settings.patience()));
        }
    }

    /** Goes on by hand, so that every address on the way is checked like the first. */
    private Fetched follow(HttpUrl first, Deadline deadline) throws IOException {
        HttpUrl at = first;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            if (!robots.allows(at, deadline)) {
                throw new PageRefused("the site asks programs not to read this page (robots.txt)");
            }
            WebClient.Answer answer = client.get(at, deadline.left(), settings.mostBytes());
            if (!answer.isRedirect()) {
                return page(at, answer);
            }
            HttpUrl next = at.resolve(answer.location());
            if (next == null || !next.username().isEmpty() || !next.password().isEmpty()) {
                throw new PageRefused("it leads on to something that is no page of the web");
            }
            at = next;
        }
        throw new PageRefused("it leads from one address to the next more than " + MOST_REDIRECTS + " times");
    }

    private static Fetched page(HttpUrl url, WebClient.Answer answer) throws PageRefused {
        Failures.checkStatus(answer.status());
        String ending = PageKind.ending(answer.contentType(), url)
                .orElseThrow(() -> new PageRefused("it is no page and no document but "
                        + (answer.contentType().matches("[\\w.+/ ;=-]{1,80}")
                                ? answer.contentType()
                                : "something else")));
        if (answer.content().length == 0) {
            throw new PageRefused("the site answers with an empty page");
        }
        boolean text = PageKind.isMarkupOrText(ending);
        byte[] content = text ? inUtf8(answer) : answer.content();
        String start = text ? new String(content, 0, Math.min(START, content.length), StandardCharsets.UTF_8) : "";
        HttpUrl link = ending.equals(".html") ? CanonicalLink.of(url, start) : PageAddress.clean(url);
        ArticleDetails known = new ArticleDetails("", "", "", link.toString(), "", "");
        return new Fetched.Page(
                new Submission.FileContent(link.toString(), known, PageKind.fileName(link, ending), content),
                NOT_FREE.matcher(start).find());
    }

    /** What the header says about the letters counts more than what is guessed from them. */
    private static byte[] inUtf8(WebClient.Answer answer) {
        Matcher named = CHARSET.matcher(answer.contentType());
        if (!named.find() || named.group(1).equalsIgnoreCase("utf-8")) {
            return answer.content();
        }
        try {
            String text = new String(answer.content(), Charset.forName(named.group(1)));
            return text.startsWith("\uFEFF")
                    ? text.getBytes(StandardCharsets.UTF_8)
                    : ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return answer.content();
        }
    }
}
