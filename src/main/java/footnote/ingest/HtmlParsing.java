package footnote.ingest;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Parses pages that may want to do harm: nothing is fetched or run, and nothing nests deeper than a page ever does. */
final class HtmlParsing {
    private static final int DEEPEST = 200;

    private HtmlParsing() {}

    static Document parse(String html) {
        return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
    }
}
