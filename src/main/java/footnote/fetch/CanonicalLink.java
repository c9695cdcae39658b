package footnote.fetch;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Finds the link that a page calls its own. A page can speak for its own site only. */
final class CanonicalLink {
    private static final int HEAD = 200_000;
    private static final Pattern TAG = Pattern.compile("<(?:link|meta)\\b[^<>]{0,2000}>", Pattern.CASE_INSENSITIVE);
    private static final Pattern CANONICAL =
            Pattern.compile("\\brel\\s*=\\s*[\"']?canonical[\"'\\s/>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern OG_URL =
            Pattern.compile("\\b(?:property|name)\\s*=\\s*[\"']?og:url[\"'\\s/>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern VALUE = Pattern.compile(
            "\\b(?:href|content)\\s*=\\s*(?:\"([^\"]{1,2000})\"|'([^']{1,2000})'|([^\\s\"'>]{1,2000}))",
            Pattern.CASE_INSENSITIVE);

    private CanonicalLink() {}

    /** The page's own link where it names one of its site, else the address that it was fetched from. */
    static HttpUrl of(HttpUrl fetched, String html) {
        String head = html.substring(0, Math.min(HEAD, html.length()));
        for (Pattern kind : List.of(CANONICAL, OG_URL)) {
            Matcher tag = TAG.matcher(head);
            while (tag.find()) {
                HttpUrl named = kind.matcher(tag.group()).find() ? value(fetched, tag.group()) : fetched;
                if (!named.equals(fetched) && isSameSite(fetched, named)) {
                    return PageAddress.clean(named);
                }
            }
        }
        return PageAddress.clean(fetched);
    }

    private static HttpUrl value(HttpUrl fetched, String tag) {
        Matcher value = VALUE.matcher(tag);
        if (!value.find()) {
            return fetched;
        }
        for (int group = 1; group <= value.groupCount(); group++) {
            if (value.group(group) != null) {
                HttpUrl named = fetched.resolve(value.group(group).strip().replace("&amp;", "&"));
                return named == null ? fetched : named;
            }
        }
        return fetched;
    }

    /** A link to the front page is a mistake of the page that many sites make. */
    private static boolean isSameSite(HttpUrl fetched, HttpUrl named) {
        boolean toFront =
                named.encodedPath().equals("/") && !fetched.encodedPath().equals("/");
        return site(fetched).equals(site(named)) && named.username().isEmpty() && !toFront;
    }

    private static String site(HttpUrl url) {
        return url.host().toLowerCase(Locale.ROOT).replaceFirst("^(?:www|m|mobile|amp)\\.", "") + ":"
                + (url.port() == 80 ? 443 : url.port());
    }
}
