package footnote.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** How text and links are spread over the parts of a page, and where its heart may be. */
final class PageShape {
    private static final int REPEATED = 3;

    private final IdentityHashMap<Element, Part> parts = new IdentityHashMap<>();
    private final IdentityHashMap<Element, Boolean> repeated = new IdentityHashMap<>();
    private final Element heart;
    private final int page;

    /** What one part holds. */
    static final class Part {
        private int text;
        private int linked;
        private int running;
        private double score;

        double linkDensity() {
            return text == 0 ? 0 : (double) linked / text;
        }

        double runningShare() {
            return text == 0 ? 0 : (double) running / text;
        }
    }

    PageShape(Element body, List<Block> blocks) {
        for (Block block : blocks) {
            count(block);
        }
        page = Math.max(1, blocks.stream().mapToInt(b -> b.text().length()).sum());
        heart = parts.entrySet().stream()
                .max((a, b) -> Double.compare(heartiness(a.getValue()), heartiness(b.getValue())))
                .map(Map.Entry::getKey)
                .orElse(body);
    }

    private static double heartiness(Part part) {
        return part.score * (1 - part.linkDensity());
    }

    private void count(Block block) {
        int level = 0;
        for (@Nullable Element at = block.element(); at != null; at = at.parent()) {
            Part part = parts.computeIfAbsent(at, e -> new Part());
            part.text += block.text().length();
            part.linked += Math.min(block.linked(), block.text().length());
            part.running += block.isRunning() ? block.text().length() : 0;
            if (block.isRunning() && level > 0) {
                part.score += (1 + Math.min(block.text().length() / 100.0, 4)) / level;
            }
            level++;
        }
    }

    Part part(Element element) {
        return parts.getOrDefault(element, new Part());
    }

    double shareOfPage(Part part) {
        return (double) part.text / page;
    }

    /** The part that holds most of the running text most closely. */
    Element heart() {
        return heart;
    }

    /** Whether the element is one of several alike, as entries of a list of teasers are. */
    boolean isRepeated(Element element) {
        Element parent = element.parent();
        if (parent != null && !repeated.containsKey(element)) {
            compareChildren(parent);
        }
        return repeated.getOrDefault(element, false);
    }

    private void compareChildren(Element parent) {
        Map<String, List<Element>> alike = new HashMap<>();
        for (Element child : parent.children()) {
            alike.computeIfAbsent(child.normalName() + "." + child.className(), k -> new ArrayList<>())
                    .add(child);
        }
        for (List<Element> group : alike.values()) {
            boolean teasers = isTeaserGroup(group);
            group.forEach(e -> repeated.put(e, teasers));
        }
    }

    private boolean isTeaserGroup(List<Element> group) {
        long linking = group.stream().filter(e -> part(e).linked > 0).count();
        return group.size() >= REPEATED && linking * 4 >= group.size() * 3L;
    }
}
