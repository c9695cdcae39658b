package footnote.ingest;

import java.util.IdentityHashMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Takes parts out of a page that are never its article: what nobody sees, and what names itself menu, advertisement or the like. */
final class Furniture {
    private static final String NEVER_SEEN =
            "script,style,noscript,template,svg,iframe,object,embed,dialog,math,canvas,"
                    + "audio,video,select,textarea,input,map";
    private static final String HIDDEN =
            "[hidden],[aria-hidden=true],[style~=(?i)display\\s*:\\s*none]," + "[style~=(?i)visibility\\s*:\\s*hidden]";
    private static final String AROUND = "nav,footer,aside,form,button,[role=navigation],[role=banner],"
            + "[role=contentinfo],[role=complementary],[role=dialog]";
    private static final Pattern NAMED = Pattern.compile(
            "(?i)(^|[\\s_-])(share|sharing|social|newsletter|related|recommended|recirc|promo|advert|advertisement|ads?|cookies?|consent|"
                    + "comments?|breadcrumbs?|menu|sidebar|subscribe|subscription|paywall|trending|popular|outbrain|taboola|toolbar)([\\s_-]|$)");
    private static final Pattern CONSENT = Pattern.compile(
            "(?i)(^|[\\s_-])(cookies?|cookie[a-z]*|consent|gdpr|onetrust|didomi|usercentrics)([\\s_-]|$)");
    private static final double SMALL_PART = 0.25;
    private static final double LARGE_PART = 0.5;

    private final IdentityHashMap<Node, Integer> weights = new IdentityHashMap<>();
    private final Element body;

    private Furniture(Document document) {
        this.body = document.body();
        weigh();
    }

    /** What is shown to nobody, and the question about cookies; but a page that hides most of its text shows it later. */
    static void dropHidden(Document document) {
        document.select(NEVER_SEEN).remove();
        Furniture furniture = new Furniture(document);
        for (Element hidden : document.body().select(HIDDEN)) {
            if (furniture.share(hidden) < LARGE_PART) {
                hidden.remove();
            }
        }
        furniture.dropAll("div,section,dialog,form", CONSENT);
    }

    /** Parts that say by their kind or name that they are not the article, unless much of the page is in them. */
    static void dropNamed(Document document) {
        Furniture furniture = new Furniture(document);
        for (Element element : document.body().select(AROUND)) {
            if (furniture.share(element) < LARGE_PART) {
                element.remove();
            }
        }
        furniture.dropAll("div,section,ul,ol,p,span,figure,header", NAMED);
    }

    private void dropAll(String selector, Pattern names) {
        for (Element element : body.select(selector)) {
            boolean named = names.matcher(element.className()).find()
                    || names.matcher(element.id()).find();
            if (named && share(element) < SMALL_PART) {
                element.remove();
            }
        }
    }

    private double share(Element element) {
        return weight(element) / (double) Math.max(1, weight(body));
    }

    private int weight(Node node) {
        return weights.getOrDefault(node, 0);
    }

    /** How many characters stand below each element, counted in one walk. */
    private void weigh() {
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                boolean words = node instanceof TextNode text && !text.isBlank();
                weights.put(node, words ? ((TextNode) node).getWholeText().length() : 0);
            }

            @Override
            public void tail(Node node, int depth) {
                Node parent = node.parent();
                if (parent != null) {
                    weights.merge(parent, weight(node), Integer::sum);
                }
            }
        });
    }
}
