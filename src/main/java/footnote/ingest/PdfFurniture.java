package footnote.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what stands on every page: running heads and feet, and page numbers. */
final class PdfFurniture {
    private static final int EDGE_LINES = 3;
    private static final double SHARE = 0.3;
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?iu)[\\s\\p{P}|]*(page|seite|página|pagina|стр\\.?|страница|стор\\.?|сторінка|sayfa|صفحة|p\\.|s\\.)?\\s*"
                    + "\\d{1,4}(\\s*(of|von|de|sur|из|з|/|\\|)\\s*\\d{1,4})?[\\s\\p{P}|]*");
    private static final Pattern DIGITS = Pattern.compile("\\p{Nd}+");

    private PdfFurniture() {}

    /** The pages without it. */
    static List<List<PdfChunk>> without(List<List<PdfChunk>> pages) {
        Map<String, Integer> counts = new HashMap<>();
        for (List<PdfChunk> page : pages) {
            Set<String> keys = new HashSet<>();
            edges(page).stream().filter(Line::mayRepeat).forEach(line -> keys.add(key(line)));
            keys.forEach(key -> counts.merge(key, 1, Integer::sum));
        }
        int enough = Math.max(2, (int) Math.ceil(pages.size() * SHARE));
        List<List<PdfChunk>> cleaned = new ArrayList<>();
        for (List<PdfChunk> page : pages) {
            Set<PdfChunk> gone = new HashSet<>();
            List<Line> edges = edges(page);
            for (int i = 0; i < edges.size(); i++) {
                boolean repeated = counts.getOrDefault(key(edges.get(i)), 0) >= enough;
                boolean outermost = i == 0 || edges.get(i).atBottom;
                if (repeated
                        || (outermost && PAGE_NUMBER.matcher(edges.get(i).text).matches())) {
                    gone.addAll(edges.get(i).chunks);
                }
            }
            cleaned.add(page.stream().filter(chunk -> !gone.contains(chunk)).toList());
        }
        return cleaned;
    }

    /** The uppermost and the lowest lines of a page. */
    private static List<Line> edges(List<PdfChunk> page) {
        List<List<PdfChunk>> lines = new ArrayList<>();
        List<PdfChunk> sorted = page.stream()
                .sorted(Comparator.comparingDouble(PdfChunk::base).thenComparingDouble(PdfChunk::left))
                .toList();
        for (PdfChunk chunk : sorted) {
            if (lines.isEmpty() || !lines.get(lines.size() - 1).get(0).isBeside(chunk)) {
                lines.add(new ArrayList<>());
            }
            lines.get(lines.size() - 1).add(chunk);
        }
        List<Line> edges = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean atBottom = i >= lines.size() - EDGE_LINES;
            if (i < EDGE_LINES || atBottom) {
                edges.add(new Line(lines.get(i), atBottom));
            }
        }
        return edges;
    }

    /** The same for lines that differ by their numbers only. */
    private static String key(Line line) {
        String folded = DIGITS.matcher(line.text.toLowerCase(Locale.ROOT)).replaceAll("#");
        return folded + "/" + Math.round(line.chunks.get(0).size());
    }

    /** All that stands on one height of a page. */
    private static final class Line {
        private final List<PdfChunk> chunks;
        private final String text;
        private final boolean atBottom;

        Line(List<PdfChunk> chunks, boolean atBottom) {
            this.chunks = chunks;
            this.atBottom = atBottom;
            this.text = String.join(" ", chunks.stream().map(PdfChunk::text).toList());
        }

        boolean mayRepeat() {
            return !LineShape.isProse(text);
        }
    }
}
