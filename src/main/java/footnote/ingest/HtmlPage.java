package footnote.ingest;

import footnote.model.ArticleDetails;
import java.time.LocalDate;
import org.jsoup.nodes.Document;

/** Turns a web page into the text of its article and what the page says about it. */
final class HtmlPage {
    private static final int FEWEST_LETTERS = 400;
    private static final double MOSTLY = 0.7;

    private HtmlPage() {}

    /** Dates after {@code latest} are not believed. */
    static PageText read(String html, LocalDate latest) {
        Document document = HtmlParsing.parse(html);
        StructuredArticle structured = StructuredArticle.read(document);
        ArticleDetails found = HtmlMetadata.read(document, structured.details(), latest);
        String shown = HtmlArticle.text(document, BlockWeights.standard());
        return new PageText(found, isBetter(structured.body(), shown) ? structured.body() : shown);
    }

    /** The body in the page's data has no furniture; but it may be cut short, or have lost its paragraphs. */
    private static boolean isBetter(String body, String shown) {
        if (body.length() < FEWEST_LETTERS) {
            return false;
        }
        boolean whole = body.length() >= shown.length() * MOSTLY;
        boolean hasParagraphs = body.strip().contains("\n");
        return (whole && hasParagraphs) || shown.length() < body.length() / 2;
    }
}
