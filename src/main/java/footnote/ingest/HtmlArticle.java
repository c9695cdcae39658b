package footnote.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Finds the article on a page: the blocks of text that look like it, in reading order. */
final class HtmlArticle {
    private static final double LIKELY = 0.5;
    private static final int LEAST_ARTICLE = 250;
    private static final int MOST_BLOCKS = 20_000;
    /** Taking items out one by one takes time that grows with their square. */
    private static final int MOST_ITEMS = 2_000;

    private static final int NEAR = 6;
    private static final Set<String> LISTS = Set.of("ul", "ol", "dl", "table");

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
        Set<Element> whole = mostlyKept(blocks, likelihoods);
        int kept = 0;
        for (int i = 0; i < likelihoods.length; i++) {
            if (likelihoods[i] >= LIKELY || whole.contains(listOf(blocks.get(i)))) {
                kept += blocks.get(i).text().length();
            } else {
                blocks.get(i).nodes().forEach(TextNode::remove);
            }
        }
        dropEmptyItems(document);
        return kept;
    }

    /** Lists and tables of which at least half is kept: their other items belong to them. */
    private static Set<Element> mostlyKept(List<Block> blocks, double[] likelihoods) {
        Map<Element, int[]> counts = new HashMap<>();
        for (int i = 0; i < likelihoods.length; i++) {
            int[] count = counts.computeIfAbsent(listOf(blocks.get(i)), list -> new int[2]);
            count[0]++;
            count[1] += likelihoods[i] >= LIKELY ? 1 : 0;
        }
        Set<Element> whole = new HashSet<>();
        counts.forEach((list, count) -> {
            if (LISTS.contains(list.normalName()) && 2 * count[1] >= count[0]) {
                whole.add(list);
            }
        });
        return whole;
    }

    /** The list or table that a block stands in most closely; the block's own element where it stands in none. */
    private static Element listOf(Block block) {
        @Nullable Element at = block.element();
        for (int level = 0; level < NEAR && at != null; level++) {
            if (LISTS.contains(at.normalName())) {
                return at;
            }
            at = at.parent();
        }
        return block.element();
    }

    private static void dropEmptyItems(Document document) {
        List<Element> items = document.body().select("li,tr,dt,dd");
        for (int i = items.size() - 1; i >= 0 && items.size() <= MOST_ITEMS; i--) {
            if (!items.get(i).hasText()) {
                items.get(i).remove();
            }
        }
    }
}
