package footnote.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the headline of a page: the heading that its head announces, else what the head says, without the name of the site. */
final class PageTitle {
    private static final Pattern SUFFIX = Pattern.compile("(.{10,})\\s+(?:[|–—·•»›]|-|::)\\s+([^|–—]{2,40})");
    private static final Pattern SEPARATOR = Pattern.compile("\\s+(?:[|–—·•»«›‹]|-|::)\\s+|\\s*[|»›]\\s*");
    private static final String HEADINGS =
            "h1,h2,h3,[itemprop=headline],[class~=(?i)(entry|post|article|page)[_-]?(title|headline)]";
    private static final int LONGEST = 300;
    private static final int MOST_HEADINGS = 200;
    private static final int MOST_SUFFIX_WORDS = 4;
    private static final double MOSTLY = 0.7;

    private final List<Element> headings;
    private final String outlet;

    private PageTitle(Document document, String outlet) {
        this.outlet = outlet;
        this.headings = document.select(HEADINGS).stream()
                .limit(MOST_HEADINGS)
                .filter(PageTitle::mayBeHeadline)
                .toList();
    }

    /** The headline, given what the head says it is, the surest first; empty when nothing says any. */
    static String of(Document document, String outlet, String... stated) {
        PageTitle title = new PageTitle(document, outlet);
        List<String> said = new ArrayList<>(Arrays.asList(stated));
        said.add(document.title());
        said.removeIf(text -> text.isBlank() || text.length() > LONGEST * 2);
        return title.among(said);
    }

    private String among(List<String> said) {
        for (String text : said) {
            String heading = announced(text);
            if (!heading.isEmpty()) {
                return heading;
            }
        }
        String only = onlyHeadline();
        return said.stream()
                .map(this::withoutSite)
                .filter(text -> !isSite(text))
                .findFirst()
                .orElse(only);
    }

    private static boolean mayBeHeadline(Element heading) {
        String text = heading.text();
        return !text.isBlank() && text.length() <= LONGEST;
    }

    /** The heading that is the stated title, a part of it between bars, or nearly the same. */
    private String announced(String stated) {
        String whole = LineShape.folded(stated);
        Set<String> parts = new HashSet<>();
        for (String part : SEPARATOR.split(stated, -1)) {
            parts.add(LineShape.folded(part));
        }
        String best = "";
        for (Element heading : headings) {
            String text = LineShape.folded(heading.text());
            boolean said = text.equals(whole) || parts.contains(text);
            if (said
                    && !text.isEmpty()
                    && !isSite(heading.text())
                    && heading.text().length() > best.length()) {
                best = heading.text();
            }
        }
        if (!best.isEmpty()) {
            return best;
        }
        Set<String> words = new HashSet<>(List.of(whole.split(" ", 0)));
        for (Element heading : headings) {
            if (heading.normalName().equals("h1") && !isSite(heading.text()) && sharesWords(heading.text(), words)) {
                return withoutKicker(heading.text(), stated);
            }
        }
        return "";
    }

    /** A line above the headline often stands in the same heading. */
    private String withoutKicker(String heading, String stated) {
        String title = withoutSite(stated);
        boolean longer = LineShape.folded(heading).endsWith(" " + LineShape.folded(title));
        return longer && LineShape.words(title) > 2 ? title : heading;
    }

    private static boolean sharesWords(String heading, Set<String> words) {
        String[] own = LineShape.folded(heading).split(" ", 0);
        long shared = Arrays.stream(own).filter(words::contains).count();
        return own.length >= 2 && shared >= Math.min(own.length, words.size()) * MOSTLY;
    }

    private String onlyHeadline() {
        List<String> texts = headings.stream()
                .filter(h -> h.normalName().equals("h1"))
                .map(Element::text)
                .filter(text -> !isSite(text))
                .distinct()
                .toList();
        return texts.size() == 1 ? texts.get(0) : firstHeadline();
    }

    /** The first heading that has a name. */
    private String firstHeadline() {
        return headings.stream()
                .filter(h -> !h.className().isEmpty() && !h.normalName().equals("h3"))
                .map(Element::text)
                .filter(text -> !isSite(text))
                .findFirst()
                .orElse("");
    }

    private boolean isSite(String text) {
        return !outlet.isEmpty() && LineShape.folded(text).equals(LineShape.folded(outlet));
    }

    /** The title without the name of the site behind it. */
    private String withoutSite(String title) {
        Matcher matcher = SUFFIX.matcher(title);
        if (!matcher.matches()) {
            return title;
        }
        String rest = matcher.group(1);
        String suffix = matcher.group(2);
        boolean site = isSite(suffix)
                || (LineShape.words(suffix) <= MOST_SUFFIX_WORDS && LineShape.words(rest) > LineShape.words(suffix));
        return site ? rest.strip() : title;
    }
}
