package footnote.ingest;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * A run of text on a page that is shown as one paragraph, heading, item or cell.
 *
 * @param element the smallest part of the page that holds the run
 * @param nodes its pieces in the page
 * @param text its words, single blanks between them
 * @param linked how many of its letters can be clicked
 */
record Block(Element element, List<TextNode> nodes, String text, int linked) {
    private static final double MOSTLY = 0.3;
    private static final int SENTENCE = 80;

    Block {
        nodes = List.copyOf(nodes);
    }

    /** The share of its letters that can be clicked. */
    double linkDensity() {
        return (double) Math.min(linked, text.length()) / text.length();
    }

    /** Running text, as articles are made of: long enough, with few links. */
    boolean isRunning() {
        return text.length() >= SENTENCE && linkDensity() < MOSTLY;
    }
}
