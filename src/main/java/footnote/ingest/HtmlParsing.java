package footnote.ingest;

import footnote.model.UnusableSubmission;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Parses pages that may want to do harm: nothing is fetched or run, and nothing nests deeper than a page ever does. */
final class HtmlParsing {
    private static final int DEEPEST = 200;

    /** An article's page has a few thousand; from a page of bad tags the parser makes ten times as many elements. */
    private static final int MOST_TAGS = 50_000;

    private HtmlParsing() {}

    static Document parse(String html) {
        if (html.chars().filter(unit -> unit == '<').count() > MOST_TAGS) {
            throw new UnusableSubmission("Its page is too complicated. Send the article's text only.");
        }
        return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
    }
}
