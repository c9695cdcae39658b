package footnote.ingest;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the name of a site out of an address. */
final class SiteName {
    private static final Pattern HOST = Pattern.compile("https?://(?:www\\.)?([^/:?#]{1,200}).*", Pattern.DOTALL);

    private SiteName() {}

    /** The host, or empty. */
    static String of(String url) {
        Matcher matcher = HOST.matcher(url.strip());
        return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** Whether a name is that of the site, with or without its ending. */
    static boolean isSame(String name, String site) {
        String own = bare(name);
        String other = bare(site);
        return !own.isEmpty()
                && (own.equals(other)
                        || own.equals(bare(site.replaceFirst("\\.[^.]+$", "")))
                        || bare(name.replaceFirst("\\.\\p{L}{2,4}$", "")).equals(other));
    }

    private static String bare(String name) {
        return LineShape.folded(name).replace(" ", "");
    }
}
