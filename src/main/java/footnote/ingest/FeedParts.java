package footnote.ingest;

import footnote.model.ArticleDetails;
import footnote.model.UnusableSubmission;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jsoup.parser.Parser;

/** Makes an entry out of what feeds of all kinds say about one. */
final class FeedParts {
    /** What is read of one feed; no feed that is looked at every hour has more that is new. */
    static final int MOST_ENTRIES = 500;

    private static final int LONGEST_ID = 2_000;

    private FeedParts() {}

    /**
     * What a feed says about one entry, as it came.
     *
     * @param title may have markup in it
     * @param content the fullest text that there is, perhaps as HTML
     */
    record Said(String id, String title, String author, String link, String date, String language, String content) {}

    /** The entry; empty when there is nothing to read and nowhere to go. */
    static Optional<FeedEntry> entry(Said said, String feedTitle, String at) {
        String link = resolved(said.link().isBlank() && isAddress(said.id()) ? said.id() : said.link(), at);
        String text = plain(said.content());
        if (link.isEmpty() && text.isEmpty()) {
            return Optional.empty();
        }
        ArticleDetails details = FoundDetails.of(
                line(said.title()),
                AuthorName.of(author(said.author())),
                feedTitle,
                link,
                said.date(),
                said.language());
        String id = first(said.id().strip(), details.url(), ArticleIds.fingerprint(said.title() + text));
        return Optional.of(new FeedEntry(id.length() > LONGEST_ID ? ArticleIds.fingerprint(id) : id, details, text));
    }

    /** One line without markup: titles are often escaped once too often. */
    static String line(String title) {
        String plain = title.indexOf('<') >= 0 ? plain(title) : Parser.unescapeEntities(title, false);
        return plain.replaceAll("\\s+", " ").strip();
    }

    private static String plain(String html) {
        try {
            boolean markedUp = html.indexOf('<') >= 0 || html.indexOf('&') >= 0;
            return markedUp ? HtmlText.of(html).strip() : html.strip();
        } catch (UnusableSubmission e) {
            return "";
        }
    }

    /** RSS has "address (name)". */
    private static String author(String written) {
        int open = written.indexOf('(');
        int close = written.lastIndexOf(')');
        return written.indexOf('@') >= 0 && open >= 0 && close > open ? written.substring(open + 1, close) : written;
    }

    /** The whole address of a link, or empty. */
    static String resolved(String link, String at) {
        String clean = link.strip();
        if (clean.isEmpty() || isAddress(clean)) {
            return clean;
        }
        try {
            String whole = new URI(at).resolve(new URI(clean)).toString();
            return isAddress(whole) ? whole : "";
        } catch (URISyntaxException | IllegalArgumentException e) {
            return "";
        }
    }

    private static boolean isAddress(String value) {
        return value.regionMatches(true, 0, "https://", 0, 8) || value.regionMatches(true, 0, "http://", 0, 7);
    }

    static String first(String... values) {
        for (String value : values) {
            if (!value.isBlank()) {
                return value;
            }
        }
        return "";
    }
}
