package footnote.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The feeds that a web page names in its head; those of comments only where there are no others. */
final class NamedFeeds {
    private static final int MOST = 8;
    private static final Pattern KIND =
            Pattern.compile("application/(?:rss\\+xml|atom\\+xml|rdf\\+xml|feed\\+json)", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENTS = Pattern.compile("comment|kommentar|comentario|commentaire");

    private NamedFeeds() {}

    static List<FeedPage.Named> in(String html, String at) {
        List<FeedPage.Named> all = new ArrayList<>();
        for (Element link : HtmlParsing.parse(html).select("link[rel~=(?i)\\balternate\\b][href]")) {
            String address = KIND.matcher(link.attr("type")).find() ? FeedParts.resolved(link.attr("href"), at) : "";
            boolean known = all.stream().anyMatch(named -> named.address().equals(address));
            if (!address.isEmpty() && !known) {
                all.add(new FeedPage.Named(FeedParts.line(link.attr("title")), address));
            }
        }
        List<FeedPage.Named> articles =
                all.stream().filter(named -> !isOfComments(named)).toList();
        List<FeedPage.Named> wanted = articles.isEmpty() ? all : articles;
        return wanted.subList(0, Math.min(MOST, wanted.size()));
    }

    private static boolean isOfComments(FeedPage.Named named) {
        return COMMENTS.matcher((named.title() + " " + named.address()).toLowerCase(Locale.ROOT))
                .find();
    }
}
