package footnote.ingest;

import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.regex.Pattern;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Finds the part of a page that is the article: where the page marks it, else where its paragraphs are. */
final class HtmlArticle {
    private static final String NEVER_ARTICLE =
            "script,style,noscript,template,svg,iframe,object,embed,nav,footer,aside,form,"
                    + "button,dialog,[role=navigation],[role=banner],[role=contentinfo],[role=complementary],[role=dialog],"
                    + "[hidden],[aria-hidden=true],[style~=(?i)display\\s*:\\s*none],[style~=(?i)visibility\\s*:\\s*hidden]";
    private static final String MARKED = "[itemprop=articleBody],article,main,[role=main]";
    private static final Pattern FURNITURE = Pattern.compile(
            "(?i)(^|[\\s_-])(share|sharing|social|newsletter|related|recommended|recirc|promo|advert|advertisement|ads?|cookies?|consent|"
                    + "comments?|breadcrumbs?|menu|sidebar|subscribe|subscription|paywall|trending|popular|outbrain|taboola|toolbar)([\\s_-]|$)");
    private static final double SMALL_PART = 0.25;
    private static final double LARGE_PART = 0.5;
    private static final int MOST_ELEMENTS = 20_000;
    private static final int SHORT_PAGE = 3_000;
    private static final int LEAST_ARTICLE = 250;

    private final Document document;
    private final IdentityHashMap<Node, Integer> weights = new IdentityHashMap<>();

    private HtmlArticle(Document document) {
        this.document = document;
    }

    /** The article's text; the whole page's where no part of it stands out. Takes the furniture out of the document. */
    static String text(Document document) {
        int elements = document.getAllElements().size();
        document.select(NEVER_ARTICLE).remove();
        HtmlArticle article = new HtmlArticle(document);
        article.dropFurniture();
        article.dropCaptionStubs();
        return article.best(elements <= MOST_ELEMENTS);
    }

    private String best(boolean smallEnough) {
        weigh();
        String whole = HtmlText.of(document.body());
        Optional<Element> marked = marked();
        if (marked.isPresent() && weight(marked.get()) >= weight(document.body()) * LARGE_PART) {
            return HtmlText.of(marked.get());
        }
        String guessed = smallEnough ? guess(document.clone()) : "";
        if (guessed.length() >= whole.length() * LARGE_PART) {
            return guessed;
        }
        String part = marked.map(HtmlText::of)
                .filter(text -> text.length() > guessed.length())
                .orElse(guessed);
        return whole.length() < SHORT_PAGE || part.length() < LEAST_ARTICLE ? whole : part;
    }

    private Optional<Element> marked() {
        return document.select(MARKED).stream().max((left, right) -> Integer.compare(weight(left), weight(right)));
    }

    /** Parts that name themselves as furniture, unless much of the page is in them. */
    private void dropFurniture() {
        weigh();
        int page = weight(document.body());
        for (Element element : document.body().select("div,section,ul,ol,p,span,figure,header")) {
            boolean named = FURNITURE.matcher(element.className()).find()
                    || FURNITURE.matcher(element.id()).find();
            if (named && weight(element) < page * SMALL_PART) {
                element.remove();
            }
        }
    }

    private void dropCaptionStubs() {
        for (Element caption : document.select("figcaption")) {
            if (!LineShape.isProse(caption.text())) {
                caption.remove();
            }
        }
    }

    /** How many characters stand below each element, counted in one walk. */
    private void weigh() {
        weights.clear();
        document.body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                weights.put(
                        node,
                        node instanceof TextNode text && !text.isBlank()
                                ? text.getWholeText().length()
                                : 0);
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

    private int weight(Node node) {
        return weights.getOrDefault(node, 0);
    }

    /** The library is no longer maintained and meets pages made to break it: whatever it throws means that it found nothing. */
    @SuppressWarnings("IllegalCatch")
    private static String guess(Document page) {
        try {
            Element content =
                    new Readability4J("https://page.invalid/", page).parse().getArticleContent();
            return content == null ? "" : HtmlText.of(content);
        } catch (RuntimeException e) {
            return "";
        }
    }
}
