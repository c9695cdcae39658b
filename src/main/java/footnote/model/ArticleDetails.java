package footnote.model;

/**
 * What is known about an article besides its text; an empty string means "not known".
 *
 * @param title the headline
 * @param author who wrote it
 * @param outlet who published it
 * @param url where it can be read: an http or https address
 * @param date when it was published: ISO 8601, a date ("2025-02-18") or a date and time
 * @param language ISO 639-1 code ("en")
 */
public record ArticleDetails(String title, String author, String outlet, String url, String date, String language) {
    public static final ArticleDetails UNKNOWN = new ArticleDetails("", "", "", "", "", "");

    public ArticleDetails {
        if (!url.isEmpty() && !url.startsWith("http://") && !url.startsWith("https://")) {
            throw new IllegalArgumentException("address is '" + url + "', expected http:// or https://");
        }
        if (!date.isEmpty() && !date.matches("\\d{4}-\\d{2}-\\d{2}(T.+)?")) {
            throw new IllegalArgumentException("date is '" + date + "', expected ISO 8601");
        }
    }

    /** These details, with the gaps filled from {@code other}. */
    public ArticleDetails orElse(ArticleDetails other) {
        return new ArticleDetails(
                first(title, other.title),
                first(author, other.author),
                first(outlet, other.outlet),
                first(url, other.url),
                first(date, other.date),
                first(language, other.language));
    }

    private static String first(String mine, String theirs) {
        return mine.isEmpty() ? theirs : mine;
    }
}
