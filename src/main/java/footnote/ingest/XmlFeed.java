package footnote.ingest;

import footnote.model.UnusableSubmission;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * RSS and Atom. Many feeds are no good XML, so they are read by the parser that forgives; it knows no document types, no entities of a
 * feed's own, and fetches nothing.
 */
final class XmlFeed {
    private static final int DEEPEST = 100;
    private static final int MOST_TAGS = 300_000;

    private final String at;
    /** What stands before the names of the feed's own elements, such as "atom:". */
    private final String prefix;

    private XmlFeed(Element root, String at, String prefix) {
        this.at = FeedParts.first(FeedParts.resolved(root.attr("xml:base"), at), at);
        this.prefix = prefix;
    }

    static FeedPage rss(String xml, String at) {
        Element root = root(xml);
        Element channel = root.children().stream()
                .filter(child -> local(child).equals("channel"))
                .findFirst()
                .orElse(root);
        return new XmlFeed(root, at, prefix(channel)).rss(root, channel);
    }

    static FeedPage atom(String xml, String at) {
        Element root = root(xml);
        return new XmlFeed(root, at, prefix(root)).atom(root);
    }

    private FeedPage rss(Element root, Element channel) {
        String title = FeedParts.line(text(channel, "title"));
        String language = FeedParts.first(text(channel, "language"), text(channel, "dc:language"));
        List<FeedEntry> entries = new ArrayList<>();
        for (Element parent : List.of(channel, root)) {
            for (Element item : parent.children()) {
                if (local(item).equals("item") && entries.size() < FeedParts.MOST_ENTRIES) {
                    FeedParts.entry(rssItem(item, language), title, at).ifPresent(entries::add);
                }
            }
        }
        return new FeedPage.Feed(title, minutes(text(channel, "ttl")), entries);
    }

    private FeedParts.Said rssItem(Element item, String language) {
        Optional<Element> guid = child(item, "guid");
        boolean isLink = guid.filter(g -> !g.attr("isPermaLink").equalsIgnoreCase("false"))
                .isPresent();
        String id = FeedParts.first(guid.map(Element::wholeText).orElse(""), item.attr("rdf:about"));
        String link = text(item, "link");
        return new FeedParts.Said(
                id,
                FeedParts.first(text(item, "title"), text(item, "dc:title")),
                FeedParts.first(text(item, "dc:creator"), text(item, "author")),
                link.isBlank() && !isLink && guid.isPresent() ? "" : FeedParts.first(link, id),
                FeedParts.first(text(item, "pubDate"), text(item, "dc:date")),
                language,
                FeedParts.first(text(item, "content:encoded"), text(item, "description")));
    }

    private FeedPage atom(Element root) {
        String title = FeedParts.line(text(root, "title"));
        List<FeedEntry> entries = new ArrayList<>();
        for (Element entry : root.children()) {
            if (local(entry).equals("entry") && entries.size() < FeedParts.MOST_ENTRIES) {
                FeedParts.entry(atomEntry(entry, root.attr("xml:lang")), title, at)
                        .ifPresent(entries::add);
            }
        }
        return new FeedPage.Feed(title, 0, entries);
    }

    private FeedParts.Said atomEntry(Element entry, String language) {
        String author = child(entry, "author").map(a -> text(a, "name")).orElse("");
        String link = "";
        for (Element each : entry.children()) {
            boolean isItsPage = local(each).equals("link")
                    && (each.attr("rel").isEmpty() || each.attr("rel").equals("alternate"));
            link = isItsPage && link.isEmpty() ? each.attr("href") : link;
        }
        return new FeedParts.Said(
                text(entry, "id"),
                text(entry, "title"),
                author,
                link,
                FeedParts.first(text(entry, "published"), text(entry, "updated")),
                FeedParts.first(entry.attr("xml:lang"), language),
                FeedParts.first(text(entry, "content"), text(entry, "summary")));
    }

    private static Element root(String xml) {
        if (xml.chars().filter(unit -> unit == '<').count() > MOST_TAGS) {
            throw new UnusableSubmission("The feed is too complicated.");
        }
        Document document = Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(xml, "");
        return document.children().stream().findFirst().orElseThrow(() -> new UnusableSubmission("The feed is empty."));
    }

    /** The text within a child, markup written out where it was not escaped; empty where there is no such child. */
    private String text(Element parent, String name) {
        return child(parent, name)
                .map(found -> found.childrenSize() > 0 ? found.html() : found.wholeText())
                .orElse("");
    }

    private Optional<Element> child(Element parent, String name) {
        String wanted = name.indexOf(':') >= 0 ? name : prefix + name;
        return parent.children().stream()
                .filter(child -> child.tagName().equalsIgnoreCase(wanted))
                .filter(child -> !child.wholeText().isBlank() || child.childrenSize() > 0)
                .findFirst();
    }

    private static String prefix(Element element) {
        return element.tagName().substring(0, element.tagName().indexOf(':') + 1);
    }

    private static String local(Element element) {
        String name = element.tagName();
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    private static int minutes(String ttl) {
        String digits = ttl.strip();
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
    }
}
