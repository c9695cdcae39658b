package footnote.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;

/** Describes the blocks of a page by features that {@link BlockWeights} knows: their looks, their neighbours, their place. */
final class BlockFeatures {
    private static final Set<String> REGIONS = WordList.of("""
            article, main, header, footer, aside, nav, form, section, figure, table, ul, ol, dl, blockquote, label, button, a, pre
            """);
    private static final int[] NEIGHBOURS = {-2, -1, 1, 2};
    private static final int DEEPEST = 40;
    private static final int PARTS = 4;
    private static final int NEAR = 3;

    private final List<Block> blocks;
    private final PageShape shape;
    private final ElementNames names = new ElementNames();
    private final int headline;
    private final int[] runningBefore;
    private final int[] since;
    private final int[] until;

    BlockFeatures(Element body, List<Block> blocks) {
        this.blocks = blocks;
        this.shape = new PageShape(body, blocks);
        this.headline = headline();
        int count = blocks.size();
        this.runningBefore = new int[count + 1];
        this.since = new int[count];
        this.until = new int[count];
        for (int i = 0; i < count; i++) {
            runningBefore[i + 1] = runningBefore[i] + (blocks.get(i).isRunning() ? 1 : 0);
            since[i] = i == 0 || blocks.get(i - 1).isRunning() ? 0 : since[i - 1] + 1;
        }
        for (int i = count - 2; i >= 0; i--) {
            until[i] = blocks.get(i + 1).isRunning() ? 0 : until[i + 1] + 1;
        }
    }

    private int headline() {
        int best = -1;
        for (int i = 0; i < blocks.size(); i++) {
            boolean longer = best < 0
                    || blocks.get(i).text().length() > blocks.get(best).text().length();
            best = longer && blocks.get(i).element().closest("h1") != null ? i : best;
        }
        return best;
    }

    /** Says each feature of a block. */
    void describe(int at, Consumer<String> features) {
        Block block = blocks.get(at);
        BlockLooks.describe(block, features);
        place(at, features);
        for (int by : NEIGHBOURS) {
            neighbour(at + by, "n" + by, features);
        }
        parts(block, features);
        heart(block, features);
        called(block, features);
    }

    private void place(int at, Consumer<String> features) {
        int all = runningBefore[blocks.size()];
        int before = runningBefore[at];
        int after = all - runningBefore[at + 1];
        String gapBefore = "since" + (before == 0 ? "none" : log(since[at]));
        String gapAfter = "until" + (after == 0 ? "none" : log(until[at]));
        features.accept("tenth" + at * 10 / blocks.size());
        features.accept("before" + log(before) + "after" + log(after));
        features.accept("run" + (all == 0 ? 0 : before * 5 / all));
        features.accept("head" + sinceHeadline(at));
        features.accept(gapBefore);
        features.accept(gapAfter);
        features.accept(gapBefore + gapAfter);
        features.accept(gapBefore + BlockLooks.length(blocks.get(at)));
    }

    private String sinceHeadline(int at) {
        if (headline < 0) {
            return "none";
        }
        return at == headline ? "is" : at < headline ? "ahead" : "past" + log(at - headline);
    }

    private void neighbour(int at, String which, Consumer<String> features) {
        if (at < 0 || at >= blocks.size()) {
            features.accept(which + "none");
            return;
        }
        Block block = blocks.get(at);
        double links = block.linkDensity();
        int third = links <= 0.1 ? 0 : links > 0.8 ? 2 : 1;
        features.accept(which + BlockLooks.length(block) + "links" + third);
        features.accept(which + "tag" + block.element().normalName());
    }

    /** The parts that the block stands in, from within. */
    private void parts(Block block, Consumer<String> features) {
        Set<String> regions = new HashSet<>();
        int articles = 0;
        int level = 0;
        for (Element at : partsAround(block)) {
            if (level > 0 && level <= PARTS) {
                part(at, "p" + level, features);
            }
            if (REGIONS.contains(at.normalName())) {
                regions.add(at.normalName());
            }
            if (at.attr("itemprop").equals("articleBody")) {
                regions.add("articleBody");
            }
            articles += at.normalName().equals("article") ? 1 : 0;
            level++;
        }
        regions.forEach(region -> features.accept("in=" + region));
        features.accept("articles" + articles);
        features.accept("depth" + level / 3);
    }

    private void part(Element element, String which, Consumer<String> features) {
        PageShape.Part part = shape.part(element);
        features.accept(which + "links" + BlockLooks.step(part.linkDensity()));
        features.accept(which + "run" + BlockLooks.step(part.runningShare()));
        features.accept(which + "size" + BlockLooks.step(shape.shareOfPage(part)));
        features.accept(which + "tag" + element.normalName());
    }

    /** How near the block is to the heart of the page, and whether it is one entry of a list of teasers. */
    private void heart(Block block, Consumer<String> features) {
        String where = "out";
        boolean repeats = false;
        int level = 0;
        for (Element at : partsAround(block)) {
            if (at.equals(shape.heart())) {
                where = "in" + Math.min(4, level);
                break;
            }
            where = at.equals(shape.heart().parent()) ? "beside" : where;
            repeats |= !at.normalName().equals("p") && shape.isRepeated(at);
            level++;
        }
        String length = BlockLooks.length(block);
        features.accept("heart" + where);
        features.accept("heart" + where + length);
        features.accept("repeats" + repeats);
        features.accept("repeats" + repeats + length);
    }

    private void called(Block block, Consumer<String> features) {
        Set<String> near = new HashSet<>();
        Set<String> far = new HashSet<>();
        int level = 0;
        for (Element at : partsAround(block)) {
            if (at.normalName().equals("body")) {
                break;
            }
            (level < NEAR ? near : far).addAll(names.of(at));
            level++;
        }
        near.forEach(name -> features.accept("near:" + name));
        far.forEach(name -> features.accept("far:" + name));
    }

    /** The block's element and those that hold it, from within; the document itself is none of them. */
    private static List<Element> partsAround(Block block) {
        List<Element> parts = new ArrayList<>();
        parts.add(block.element());
        parts.addAll(block.element().parents());
        return parts.stream()
                .limit(DEEPEST)
                .takeWhile(part -> part.parent() != null)
                .toList();
    }

    private static int log(int number) {
        return number <= 0 ? 0 : Math.min(6, 32 - Integer.numberOfLeadingZeros(number));
    }
}
