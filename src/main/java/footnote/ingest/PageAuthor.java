package footnote.ingest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds who wrote the article of a page: where it is marked up, else in what looks like a byline. */
final class PageAuthor {
    private static final String[] MARKED = {
        "[itemprop=author] [itemprop=name]",
        "[itemprop=author]",
        "[rel=author]",
        "a[href*=/author/],a[href*=/autor/],a[href*=/autoren/]"
    };
    private static final Pattern NAMED = Pattern.compile(
            "(?i)(^|[\\s_-])(byline|author|autor|autore|auteur|writer|verfasser|fn|posted-by|postedby)(s|in|en)?([\\s_-]|name|$|box|link)");
    private static final Pattern BYLINE = Pattern.compile(
            "(?iu)^(by|von|par|por|door|text|autor(in)?|author|verfasst von|geschrieben von|posted by|written by|veröffentlicht von)\\s*:?\\s+\\p{Lu}.{2,70}$");
    private static final int LONGEST = 100;
    private static final int MOST_NAMES = 5;

    private final Document document;
    private final PagePlaces places;
    private final List<String> sites;

    PageAuthor(Document document, PagePlaces places, List<String> sites) {
        this.document = document;
        this.places = places;
        this.sites = List.copyOf(sites);
    }

    /** The names, given what the page's data and head say; empty when nobody is named. */
    String of(String... stated) {
        for (String names : stated) {
            String author = person(names);
            if (!author.isEmpty() && !names.startsWith("http")) {
                return author;
            }
        }
        for (String selector : MARKED) {
            String author = together(selector);
            if (!author.isEmpty()) {
                return author;
            }
        }
        String named = named();
        return named.isEmpty() ? byline() : named;
    }

    /** Several names are told together when they stand under the same mark in one place. */
    private String together(String selector) {
        Set<String> names = new LinkedHashSet<>();
        Element place = null;
        for (Element element : document.select(selector)) {
            String name = element.hasAttr("content") ? element.attr("content") : element.text();
            String author = name.length() > LONGEST || places.isElsewhere(element) ? "" : person(name);
            boolean here = place == null || place.equals(element.parent());
            if (!author.isEmpty() && here && names.size() < MOST_NAMES) {
                place = element.parent();
                names.add(author);
            }
        }
        return String.join(", ", names);
    }

    private String named() {
        for (Element element : document.body().select("[class],[id]")) {
            boolean named = NAMED.matcher(element.className()).find()
                    || NAMED.matcher(element.id()).find();
            if (named && !element.normalName().equals("body")) {
                String text = element.text();
                String author = text.length() > LONGEST || places.isElsewhere(element) ? "" : person(text);
                if (!author.isEmpty()) {
                    return author;
                }
            }
        }
        return "";
    }

    private String byline() {
        for (Element element : document.body().select("p,span,div,em,i,small,strong,address,li")) {
            String own = element.ownText();
            boolean may =
                    own.length() > 1 && own.length() < LONGEST && element.text().length() < LONGEST;
            if (may && BYLINE.matcher(element.text()).matches() && !places.isElsewhere(element)) {
                String author = person(element.text());
                if (MetaLine.isNames(author)) {
                    return author;
                }
            }
        }
        return "";
    }

    private String person(String byline) {
        String author = AuthorName.of(byline);
        return sites.stream().anyMatch(site -> SiteName.isSame(author, site)) ? "" : author;
    }
}
