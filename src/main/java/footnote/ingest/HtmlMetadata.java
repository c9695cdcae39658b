package footnote.ingest;

import footnote.model.ArticleDetails;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says about its article: in its data, in its head and in its marked-up parts. */
final class HtmlMetadata {
    private HtmlMetadata() {}

    /**
     * What is found.
     *
     * @param stated what the page's data says
     * @param latest dates after this day are not believed
     */
    static ArticleDetails read(Document document, ArticleDetails stated, LocalDate latest) {
        MetaTags tags = new MetaTags(document);
        PagePlaces places = new PagePlaces(document);
        String outlet = first(
                stated.outlet(),
                tags.first("og:site_name", "application-name", "publisher", "dc.publisher", "copyright-holder"));
        String url = first(attribute(document, "link[rel=canonical]", "href"), tags.first("og:url"), stated.url());
        return FoundDetails.of(
                PageTitle.of(
                        document,
                        outlet,
                        tags.first("og:title"),
                        stated.title(),
                        tags.first("twitter:title", "dc.title")),
                new PageAuthor(document, places, List.of(outlet, SiteName.of(url)))
                        .of(
                                stated.author(),
                                tags.first("author"),
                                tags.first(
                                        "article:author",
                                        "dc.creator",
                                        "dcterms.creator",
                                        "parsely-author",
                                        "sailthru.author",
                                        "byl")),
                outlet,
                url,
                new PageDate(document, places, latest).of(stated.date(), tags, url),
                first(
                        attribute(document, "html", "lang"),
                        tags.first("og:locale", "language", "content-language", "dc.language"),
                        stated.language()));
    }

    private static String attribute(Document document, String selector, String name) {
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
