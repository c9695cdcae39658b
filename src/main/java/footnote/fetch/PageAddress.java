package footnote.fetch;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;

/** A web address as it was sent, without what says nothing about the page: the place within it, and marks of who passed it on. */
public record PageAddress(String value) {
    private static final int LONGEST = 2_000;
    private static final Set<String> MARKS = Set.of(
            "fbclid",
            "gclid",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "igshid",
            "mc_cid",
            "mc_eid",
            "cmpid",
            "ito",
            "smid",
            "sharetype",
            "_ga",
            "ref_src");

    /** Empty for what is no address of the web, and for one with a name and password in it. */
    public static Optional<PageAddress> of(String written) {
        String stripped = written.strip();
        HttpUrl url = stripped.length() > LONGEST ? null : HttpUrl.parse(stripped);
        if (url == null || !url.username().isEmpty() || !url.password().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PageAddress(clean(url).toString()));
    }

    static HttpUrl clean(HttpUrl url) {
        HttpUrl.Builder builder = url.newBuilder().fragment(null);
        for (String name : url.queryParameterNames()) {
            String folded = name.toLowerCase(Locale.ROOT);
            if (MARKS.contains(folded) || folded.startsWith("utm_")) {
                builder.removeAllQueryParameters(name);
            }
        }
        HttpUrl cleaned = builder.build();
        return "".equals(cleaned.query()) ? cleaned.newBuilder().query(null).build() : cleaned;
    }

    HttpUrl url() {
        return HttpUrl.get(value);
    }
}
