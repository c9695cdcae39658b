package footnote.ingest;

import footnote.model.UnusableSubmission;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads feeds: RSS 2.0 and its elders, RSS 1.0, Atom, JSON Feed; and finds the feeds that a web page names. */
public final class FeedReader {
    /** What may stand before it is passed over without ever going back, so that no start takes long. */
    private static final Pattern FIRST_ELEMENT = Pattern.compile(
            "\\A(?>\\s+|<\\?.{0,2000}?\\?>|<!--.{0,5000}?-->|<![^>]{0,2000}>|\\]\\s*>){0,40}+<([\\w:-]{1,40})",
            Pattern.DOTALL);

    private FeedReader() {}

    /**
     * What the content is; anything that is no feed and names none gives a page without feeds.
     *
     * @param at the address that it came from
     */
    public static FeedPage read(byte[] content, String at) {
        try {
            BinaryContent.refuse(content);
            String text = TextDecoder.decode(content);
            return isJson(text) ? JsonFeed.read(text, at) : readMarkup(text, at);
        } catch (UnusableSubmission e) {
            return new FeedPage.Other(List.of());
        }
    }

    private static FeedPage readMarkup(String text, String at) {
        Matcher first = FIRST_ELEMENT.matcher(text);
        String name = first.find() ? first.group(1).toLowerCase(Locale.ROOT) : "";
        return switch (name.substring(name.indexOf(':') + 1)) {
            case "rss", "rdf" -> XmlFeed.rss(text, at);
            case "feed" -> XmlFeed.atom(text, at);
            default -> new FeedPage.Other(NamedFeeds.in(text, at));
        };
    }

    private static boolean isJson(String text) {
        return text.stripLeading().startsWith("{");
    }
}
