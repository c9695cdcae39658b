package footnote.ingest;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Finds the article on a page: the blocks of text that look like it, in reading order. */
final class HtmlArticle {
    private static final double LIKELY = 0.5;
    private static final int LEAST_ARTICLE = 250;
    private static final int MOST_BLOCKS = 20_000;

    private HtmlArticle() {}

    /** The article's text; the whole page's where nothing stands out. Takes out of the document what is not the article. */
    static String text(Document document, BlockWeights weights) {
        Furniture.dropHidden(document);
        Document whole = document.clone();
        List<Block> blocks = PageBlocks.of(document.body());
        if (blocks.size() <= MOST_BLOCKS && keep(document, blocks, weights) >= LEAST_ARTICLE) {
            return HtmlText.of(document.body());
        }
        Furniture.dropNamed(whole);
        return HtmlText.of(whole.body());
    }

    /** Takes the unlikely blocks out, and says how many characters are left. */
    private static int keep(Document document, List<Block> blocks, BlockWeights weights) {
        double[] likelihoods = weights.likelihoods(new BlockFeatures(document.body(), blocks), blocks);
        int kept = 0;
        for (int i = 0; i < likelihoods.length; i++) {
            if (likelihoods[i] >= LIKELY) {
                kept += blocks.get(i).text().length();
            } else {
                blocks.get(i).nodes().forEach(TextNode::remove);
            }
        }
        List<Element> items = document.body().select("li,tr,dt,dd");
        for (int i = items.size() - 1; i >= 0; i--) {
            if (!items.get(i).hasText()) {
                items.get(i).remove();
            }
        }
        return kept;
    }
}
