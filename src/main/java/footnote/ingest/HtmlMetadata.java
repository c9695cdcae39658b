package footnote.ingest;

import footnote.model.ArticleDetails;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the head of a page and its marked-up parts say about the article. */
final class HtmlMetadata {
    private static final Pattern SUFFIX = Pattern.compile("(.{10,})\\s+(?:[|–—·»]|-|::)\\s+([^|–—]{2,40})");
    private static final int LONGEST_TITLE = 500;
    private static final int MOST_SUFFIX_WORDS = 4;

    private final Document document;

    private HtmlMetadata(Document document) {
        this.document = document;
    }

    static ArticleDetails read(Document document) {
        return new HtmlMetadata(document).details();
    }

    private ArticleDetails details() {
        String outlet = meta("og:site_name", "application-name", "publisher");
        return FoundDetails.of(
                title(outlet),
                author(),
                outlet,
                first(attribute("link[rel=canonical]", "href"), meta("og:url")),
                date(),
                first(attribute("html", "lang"), meta("og:locale", "language")));
    }

    private String title(String outlet) {
        String stated = withoutSuffix(meta("og:title", "twitter:title", "dc.title"), outlet);
        Element only = document.select("h1").size() == 1 ? document.selectFirst("h1") : null;
        String headline = only == null ? "" : only.text();
        return first(stated, headline, withoutSuffix(document.title(), outlet));
    }

    /** The title without the name of the site behind it. */
    private static String withoutSuffix(String title, String outlet) {
        Matcher matcher = SUFFIX.matcher(title);
        if (title.length() > LONGEST_TITLE || !matcher.matches()) {
            return title;
        }
        String rest = matcher.group(1);
        String suffix = matcher.group(2);
        boolean site = suffix.equalsIgnoreCase(outlet)
                || (LineShape.words(suffix) <= MOST_SUFFIX_WORDS && LineShape.words(rest) > LineShape.words(suffix));
        return site ? rest.strip() : title;
    }

    private String author() {
        String stated = meta("author", "article:author", "dc.creator", "parsely-author");
        if (!stated.isEmpty() && !stated.startsWith("http")) {
            return stated;
        }
        Element marked = document.selectFirst("[itemprop=author] [itemprop=name], [itemprop=author], [rel=author]");
        return marked == null ? "" : marked.text().replaceFirst("(?i)^by\\s+", "");
    }

    private String date() {
        return first(
                dated(meta(
                        "article:published_time",
                        "datepublished",
                        "date",
                        "pubdate",
                        "publishdate",
                        "dc.date",
                        "dc.date.issued",
                        "parsely-pub-date",
                        "sailthru.date")),
                dated(attribute("[itemprop=datePublished]", "content")),
                dated(attribute("[itemprop=datePublished]", "datetime")),
                dated(attribute("time[datetime]", "datetime")));
    }

    private static String dated(String value) {
        return ArticleDate.iso(value).orElse("");
    }

    private String meta(String... names) {
        for (String name : names) {
            for (Element element : document.select("meta[content]")) {
                String called = first(element.attr("property"), element.attr("name"), element.attr("itemprop"));
                if (called.equalsIgnoreCase(name) && !element.attr("content").isBlank()) {
                    return element.attr("content").strip();
                }
            }
        }
        return "";
    }

    private String attribute(String selector, String name) {
        Element element = document.selectFirst(selector);
        return element == null ? "" : element.attr(name).strip();
    }

    private static String first(String... values) {
        for (String value : values) {
            if (!value.isBlank()) {
                return value;
            }
        }
        return "";
    }
}
