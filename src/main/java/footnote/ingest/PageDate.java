package footnote.ingest;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds when the article of a page was published: where it is marked up, else in its address, else where it is shown. */
final class PageDate {
    private static final String[] PUBLISHED = {
        "article:published_time", "datepublished", "og:published_time", "og:article:published_time", "date", "pubdate",
                "publishdate",
        "publish-date", "publish_date", "publication_date", "dc.date", "dc.date.issued", "dc.date.created",
                "dcterms.date",
        "dcterms.created", "dcterms.issued", "dc.created", "parsely-pub-date", "sailthru.date", "datecreated",
                "citation_publication_date",
        "citation_date", "article.published", "cxenseparse:recs:publishtime", "last-published", "created", "pub_date",
                "displaydate",
        "article_date_original", "originalpublicationdate", "vr:published_time", "bt:pubdate", "rnews:datepublished"
    };
    private static final String[] MODIFIED = {
        "article:modified_time",
        "og:updated_time",
        "datemodified",
        "last-modified",
        "lastmod",
        "dcterms.modified",
        "dc.date.modified"
    };
    private static final Pattern IN_ADDRESS =
            Pattern.compile("[/=_-]((?:19|20)\\d\\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\\d|3[01])(?!\\d)");
    private static final Pattern NAMED = Pattern.compile(
            "(?i)(^|[\\s_-])(date|datum|dates|dateline|published|publish|pubdate|timestamp|time|posted|created|fecha|postdate|entrydate|datetime|"
                    + "postmetadata|byline|meta|postmeta|entrymeta|info|infos|postinfo)([\\s_-]|$)");
    private static final Pattern CHANGED =
            Pattern.compile("(?i)updated|modified|aktualisiert|geändert|geaendert|stand:");
    private static final int LONGEST = 160;
    private static final int SHORT_LINE = 80;

    private final Document document;
    private final PagePlaces places;
    private final LocalDate latest;

    /** Dates after {@code latest} are not believed. */
    PageDate(Document document, PagePlaces places, LocalDate latest) {
        this.document = document;
        this.places = places;
        this.latest = latest;
    }

    /** The day, perhaps with the time, given what the page's data says; empty when nothing says any. */
    String of(String stated, MetaTags tags, String address) {
        return believed(stated)
                .or(() -> meta(tags, PUBLISHED))
                .or(() -> marked(
                        "[itemprop=datePublished],[itemprop=dateCreated],time[pubdate],time.published,time.entry-date"))
                .or(() -> inAddress(address))
                .or(() -> marked("time[datetime]"))
                .or(this::named)
                .or(this::shown)
                .or(() -> meta(tags, MODIFIED))
                .orElse("");
    }

    private Optional<String> meta(MetaTags tags, String[] names) {
        for (String name : names) {
            Optional<String> date = believed(tags.first(name));
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private Optional<String> marked(String selector) {
        for (Element element : document.select(selector)) {
            boolean changed = CHANGED.matcher(element.className()).find();
            if (!changed && !places.isElsewhere(element)) {
                Optional<String> date = believed(element.attr("datetime"))
                        .or(() -> believed(element.attr("content")))
                        .or(() -> believed(shortened(element.text())));
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> inAddress(String address) {
        Matcher matcher = IN_ADDRESS.matcher(address);
        return matcher.find()
                ? believed(matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3))
                : Optional.empty();
    }

    /** A part whose name says that a date stands in it. */
    private Optional<String> named() {
        for (Element element : document.body().select("[class],[id]")) {
            boolean named = NAMED.matcher(element.className()).find()
                    || NAMED.matcher(element.id()).find();
            if (named && !element.normalName().equals("body") && !places.isElsewhere(element)) {
                Optional<String> date = believed(shortened(element.text()));
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    /** The first short line with a date at or behind the headline, else anywhere. */
    private Optional<String> shown() {
        Optional<String> first = Optional.empty();
        boolean behind = false;
        for (Block block : PageBlocks.of(document.body())) {
            behind |= block.element().normalName().equals("h1");
            boolean may =
                    block.text().length() <= SHORT_LINE && block.text().chars().anyMatch(Character::isDigit);
            if (may && !places.isElsewhere(block.element())) {
                Optional<String> date = believed(block.text());
                if (date.isPresent() && behind) {
                    return date;
                }
                first = first.or(() -> date);
            }
        }
        return first;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : "";
    }

    private Optional<String> believed(String text) {
        return text.isEmpty() || text.length() > LONGEST
                ? Optional.empty()
                : ArticleDate.iso(text).filter(this::isPast);
    }

    private boolean isPast(String iso) {
        LocalDate day = LocalDate.parse(iso.substring(0, 10));
        return !day.isAfter(latest) && day.getYear() >= 1990;
    }
}
