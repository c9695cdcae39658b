package footnote.ingest;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the meta elements of a page say, by their names in small letters. */
final class MetaTags {
    private final Map<String, String> contents = new HashMap<>();

    MetaTags(Document document) {
        for (Element element : document.select("meta[content]")) {
            String content = element.attr("content").strip();
            for (String key : new String[] {"property", "name", "itemprop", "http-equiv"}) {
                String name = element.attr(key).strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !content.isEmpty()) {
                    contents.putIfAbsent(name, content);
                }
            }
        }
    }

    /** What the first of these names says that says anything, or empty. */
    String first(String... names) {
        for (String name : names) {
            String content = contents.getOrDefault(name, "");
            if (!content.isEmpty()) {
                return content;
            }
        }
        return "";
    }
}
