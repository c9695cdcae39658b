package footnote.ingest;

import footnote.model.ArticleDetails;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes details out of what pages and files say: what is no use is left out. */
final class FoundDetails {
    private static final int LONGEST = 300;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}([-_].*)?");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]{3,2000}");
    private static final Pattern BREAKS = Pattern.compile("\\s+");

    private FoundDetails() {}

    static ArticleDetails of(String title, String author, String outlet, String url, String date, String language) {
        return new ArticleDetails(
                line(title),
                line(author),
                line(outlet),
                address(url),
                ArticleDate.iso(date).orElse(""),
                language(language));
    }

    static ArticleDetails titled(String title) {
        return of(title, "", "", "", "", "");
    }

    /** One clean line, or nothing when it is far too long to be what it claims. */
    private static String line(String value) {
        String clean =
                BREAKS.matcher(TextNormalizer.normalize(value)).replaceAll(" ").strip();
        return clean.length() <= LONGEST ? clean : "";
    }

    private static String address(String url) {
        String clean = url.strip();
        return ADDRESS.matcher(clean).matches() ? clean : "";
    }

    private static String language(String language) {
        String lower = language.strip().toLowerCase(Locale.ROOT);
        return LANGUAGE.matcher(lower).matches() ? lower.substring(0, 2) : "";
    }
}
