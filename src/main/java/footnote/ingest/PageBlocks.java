package footnote.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Cuts a page into blocks, in reading order. */
final class PageBlocks implements NodeVisitor {
    private static final Set<String> BREAKS = WordList.of("""
            p, div, h1, h2, h3, h4, h5, h6, ul, ol, dl, table, blockquote, pre, section, article, main, header, footer
            figure, figcaption, address, details, body, hr, fieldset, center, br, tr, dt, dd, summary, caption, legend
            li, td, th, aside, nav, form, picture, button, option, select
            """);
    private static final Pattern SPACE = Pattern.compile("(?U)\\s+");

    private final List<Block> blocks = new ArrayList<>();
    private final List<TextNode> nodes = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int linked;
    private int links;

    private PageBlocks() {}

    static List<Block> of(Element root) {
        PageBlocks page = new PageBlocks();
        root.traverse(page);
        page.close();
        return page.blocks;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode piece) {
            add(piece);
        } else if (node instanceof Element element) {
            if (BREAKS.contains(element.normalName())) {
                close();
            }
            links += element.normalName().equals("a") ? 1 : 0;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            links -= element.normalName().equals("a") ? 1 : 0;
            if (BREAKS.contains(element.normalName())) {
                close();
            }
        }
    }

    private void add(TextNode piece) {
        String words = SPACE.matcher(piece.getWholeText()).replaceAll(" ");
        nodes.add(piece);
        text.append(words);
        linked += links > 0 ? words.strip().length() : 0;
    }

    private void close() {
        String words = SPACE.matcher(text).replaceAll(" ").strip();
        if (!words.isEmpty()) {
            blocks.add(new Block(holder(), nodes, words, linked));
        }
        nodes.clear();
        text.setLength(0);
        linked = 0;
    }

    /** What holds the whole run: above its first piece, as far up as no break lies between. */
    private Element holder() {
        TextNode first = nodes.stream().filter(n -> !n.isBlank()).findFirst().orElse(nodes.get(0));
        Element holder = first.parent();
        while (holder != null && !BREAKS.contains(holder.normalName()) && holder.parent() != null) {
            holder = holder.parent();
        }
        return holder == null ? new Element("body") : holder;
    }
}
