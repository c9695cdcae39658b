package footnote.ingest;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Writes elements of a page as plain text: a line for each heading, item, row and paragraph. */
final class HtmlText implements NodeFilter {
    private static final Set<String> SILENT = WordList.of("""
            script, style, noscript, template, svg, math, iframe, object, embed, canvas, audio, video, select
            input, textarea, button, head, title, map, dialog
            """);
    private static final Set<String> PARAGRAPHS = WordList.of("""
            p, div, h1, h2, h3, h4, h5, h6, ul, ol, dl, table, blockquote, pre, section, article, main, header
            figure, figcaption, address, details, body, hr, fieldset, center
            """);
    private static final Set<String> LINES = WordList.of("""
            br, tr, dt, dd, summary, caption, legend, option
            """);
    private static final Pattern SPACE = Pattern.compile("[ \\t\\n\\r\\f]+");

    private final IdentityHashMap<Element, Integer> numbers = new IdentityHashMap<>();
    private final TextFlow flow = new TextFlow();
    private int preformatted;

    private HtmlText() {}

    static String of(Element element) {
        HtmlText text = new HtmlText();
        element.filter(text);
        return text.flow.text();
    }

    static String of(String html) {
        return of(HtmlParsing.parse(html).body());
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            say(text.getWholeText());
        } else if (node instanceof Element element) {
            String name = element.normalName();
            if (SILENT.contains(name)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            open(element, name);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            String name = element.normalName();
            if (name.equals("pre")) {
                preformatted--;
            }
            if (PARAGRAPHS.contains(name) && !isWithinItem(element, name)) {
                flow.paragraph();
            } else if (LINES.contains(name) || name.equals("li")) {
                flow.line();
            }
        }
        return FilterResult.CONTINUE;
    }

    private void say(String text) {
        if (preformatted > 0) {
            flow.lines(text);
        } else {
            flow.words(SPACE.matcher(text).replaceAll(" "));
        }
    }

    private void open(Element element, String name) {
        preformatted += name.equals("pre") ? 1 : 0;
        if (name.equals("li")) {
            flow.item(itemMark(element));
        } else if ((name.equals("td") || name.equals("th")) && element.previousElementSibling() != null) {
            flow.words(" | ");
        } else if (PARAGRAPHS.contains(name) && !isWithinItem(element, name)) {
            flow.paragraph();
        } else if (LINES.contains(name)) {
            flow.line();
        }
    }

    private String itemMark(Element item) {
        Element list = item.parent();
        if (list == null || !list.normalName().equals("ol")) {
            return "- ";
        }
        return String.format(Locale.ROOT, "%d. ", numbers.merge(list, 1, Integer::sum));
    }

    /** A list within an item stays close to it; so does what stands in a cell. */
    private static boolean isWithinItem(Element element, String name) {
        Element parent = element.parent();
        if (parent == null) {
            return false;
        }
        boolean nestedList = parent.normalName().equals("li") && (name.equals("ul") || name.equals("ol"));
        return nestedList
                || parent.normalName().equals("td")
                || parent.normalName().equals("th");
    }
}
