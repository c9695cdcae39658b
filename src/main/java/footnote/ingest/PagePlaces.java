package footnote.ingest;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Tells which places of a page speak of something else than its article. */
final class PagePlaces {
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?i)(^|[\\s_-])(?<!(has|with|no)[_-])(comments?|commentlist|kommentare?|respond|related|recent|sidebar|footer|widget|teaser|recommended|popular|"
                    + "trending|archive|menu|nav|navigation|newsticker|ticker|calendar)([\\s_-]|$)");
    private static final int DEEPEST = 40;

    private final Set<Element> aroundHeadline = Collections.newSetFromMap(new IdentityHashMap<>());

    PagePlaces(Document document) {
        for (Element headline : document.select("h1")) {
            aroundHeadline.addAll(headline.parents());
        }
    }

    /** Comments, lists of other articles, menus and the like; never what the headline stands in. */
    boolean isElsewhere(Element element) {
        @Nullable Node at = element;
        for (int level = 0; at instanceof Element part && level < DEEPEST; level++) {
            String name = part.normalName();
            if (name.equals("body") || aroundHeadline.contains(part)) {
                return false;
            }
            boolean other = name.equals("aside") || name.equals("nav") || name.equals("footer");
            if (other || isNamed(part.className()) || isNamed(part.id())) {
                return true;
            }
            at = part.parent();
        }
        return false;
    }

    private static boolean isNamed(String name) {
        return !name.isEmpty() && name.length() < 500 && ELSEWHERE.matcher(name).find();
    }
}
