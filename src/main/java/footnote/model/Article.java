package footnote.model;

/**
 * A clean article. Every offset in the program counts UTF-16 units of {@code text}, which is never changed after it is stored.
 *
 * @param source where it came from, for people and for telling a repeated delivery from a new one ("message:12/34", a file name)
 */
public record Article(ArticleKey key, ArticleDetails details, String text, String source) {
    public Article {
        if (text.isBlank()) {
            throw new IllegalArgumentException("article " + key + " has no text");
        }
    }

    /** The headline, or the start of the text where there is none. */
    public String title() {
        if (!details.title().isEmpty()) {
            return details.title();
        }
        String line = text.strip().lines().findFirst().orElse("");
        boolean fits = line.codePointCount(0, line.length()) <= 80;
        return fits ? line : line.substring(0, line.offsetByCodePoints(0, 60)) + "…";
    }
}
