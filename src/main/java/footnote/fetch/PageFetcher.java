package footnote.fetch;

import footnote.model.ArticleDetails;
import footnote.model.Submission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import okhttp3.Dns;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches the page behind an address that a person sent, from the public internet only. Safe for use by several threads. */
public final class PageFetcher {
    private static final Logger LOG = LoggerFactory.getLogger(PageFetcher.class);
    private static final Headers ACCEPTED = Headers.of(
            "Accept", "text/html, application/xhtml+xml, application/pdf;q=0.9, text/plain;q=0.8, text/markdown;q=0.8");
    private static final int START = 1_000_000;
    private static final Pattern NOT_FREE = Pattern.compile(
            "isAccessibleForFree[\"']?\\s*(?::\\s*[\"']?|[\"']?\\s+content\\s*=\\s*[\"']?)(?:http://schema\\.org/)?false"
                    + "|article:content_tier[\"']?\\s+content\\s*=\\s*[\"']?(?:locked|metered)",
            Pattern.CASE_INSENSITIVE);

    private final FetchSettings settings;
    private final Journey journey;

    public PageFetcher(FetchSettings settings, AddressPolicy policy, Clock clock) {
        this(settings, () -> new GuardedSocket(policy), Dns.SYSTEM, clock);
    }

    PageFetcher(FetchSettings settings, Supplier<GuardedSocket> sockets, Dns names, Clock clock) {
        this.settings = settings;
        this.journey = new Journey(settings, sockets, names, clock);
    }

    /** The page, or a sentence that says why there is none. Returns within the settings' patience. */
    public Fetched fetch(PageAddress address) {
        try {
            Journey.End end = journey.follow(address.url(), ACCEPTED);
            return page(end.at(), end.answer());
        } catch (PageRefused e) {
            return new Fetched.Refused(e.sentence());
        } catch (IOException e) {
            LOG.debug("a page cannot be fetched", e);
            return new Fetched.Refused(Failures.sentence(e, settings.patience()));
        }
    }

    private static Fetched page(HttpUrl url, WebClient.Answer answer) throws PageRefused {
        Failures.checkStatus(answer.status());
        String ending = PageKind.ending(answer.contentType(), url)
                .orElseThrow(() -> new PageRefused(whatElse(answer.contentType())));
        if (answer.content().length == 0) {
            throw new PageRefused("the site answers with an empty page");
        }
        boolean text = PageKind.isMarkupOrText(ending);
        byte[] content = text ? Letters.inUtf8(answer) : answer.content();
        String start = text ? new String(content, 0, Math.min(START, content.length), StandardCharsets.UTF_8) : "";
        HttpUrl link = ending.equals(".html") ? CanonicalLink.of(url, start) : PageAddress.clean(url);
        ArticleDetails known = new ArticleDetails("", "", "", link.toString(), "", "");
        return new Fetched.Page(
                new Submission.FileContent(link.toString(), known, PageKind.fileName(link, ending), content),
                NOT_FREE.matcher(start).find());
    }

    private static String whatElse(String contentType) {
        if (PageKind.isFeed(contentType)) {
            return "it is a feed; send /watch with its address, and I read what comes in it";
        }
        boolean plain = contentType.matches("[\\w.+/ ;=-]{1,80}");
        return "it is no page and no document but " + (plain ? contentType : "something else");
    }
}
