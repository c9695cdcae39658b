package footnote.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;

/** The blocks of an annotated page with their features, and which of them must be kept or dropped. */
final class LabelledBlocks {
    private static final double LEAST_WEIGHT = 0.25;

    private final AnnotatedPages.Page page;
    private final List<Block> blocks;
    private final String body;
    private final int[][] features;
    private final int[] labels;
    private final double[] weights;

    /** Numbers the features that are new in {@code numbers}. */
    LabelledBlocks(AnnotatedPages.Page page, Map<String, Integer> numbers) {
        this.page = page;
        Document document = HtmlParsing.parse(ExtractionBenchmark.decoded(page.content()));
        this.body = StructuredArticle.read(document).body();
        Furniture.dropHidden(document);
        this.blocks = PageBlocks.of(document.body());
        BlockFeatures described = new BlockFeatures(document.body(), blocks);
        this.features = new int[blocks.size()][];
        for (int i = 0; i < features.length; i++) {
            List<Integer> own = new ArrayList<>();
            described.describe(i, name -> own.add(numbers.computeIfAbsent(name, n -> numbers.size())));
            features[i] = own.stream().mapToInt(Integer::intValue).distinct().toArray();
        }
        this.labels = new int[blocks.size()];
        this.weights = new double[blocks.size()];
        label(page.kept(), 1);
        label(page.dropped(), -1);
    }

    AnnotatedPages.Page page() {
        return page;
    }

    /** The article's text in the page's own data, where nearly all of it is also shown on the page; else empty. */
    String statedBody() {
        String stated = SegmentScore.plain(body);
        int shown = blocks.stream()
                .filter(b -> b.isRunning() && stated.contains(b.text().substring(0, 60)))
                .mapToInt(b -> b.text().length())
                .sum();
        return stated.length() > 700 && shown > stated.length() * 0.85 ? stated : "";
    }

    List<SparseLogisticFit.Example> examples() {
        return IntStream.range(0, labels.length)
                .filter(i -> labels[i] != 0)
                .mapToObj(i -> new SparseLogisticFit.Example(features[i], labels[i] > 0, weights[i]))
                .toList();
    }

    /** The text that these weights would keep. */
    String kept(double[] fitted, double from) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < features.length; i++) {
            if (SparseLogisticFit.likelihood(features[i], fitted) >= from) {
                text.append(blocks.get(i).text()).append('\n');
            }
        }
        return text.toString();
    }

    private void label(List<String> segments, int label) {
        int[] starts = new int[blocks.size()];
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < starts.length; i++) {
            starts[i] = all.length();
            all.append(blocks.get(i).text()).append(' ');
        }
        for (String segment : segments) {
            List<int[]> hits = hits(all.toString(), SegmentScore.plain(segment), starts);
            List<int[]> meant = label > 0 ? longest(hits) : hits;
            for (int[] hit : meant) {
                double weight = Math.max(LEAST_WEIGHT, 1.0 / meant.size()) / (hit[1] - hit[0] + 1);
                for (int i = hit[0]; i <= hit[1]; i++) {
                    labels[i] = labels[i] == 0 ? label : labels[i];
                    weights[i] = Math.max(weights[i], weight);
                }
            }
        }
    }

    /** The first and last block of each place where the segment stands. */
    private static List<int[]> hits(String all, String segment, int[] starts) {
        List<int[]> hits = new ArrayList<>();
        for (int at = all.indexOf(segment); at >= 0; at = all.indexOf(segment, at + 1)) {
            hits.add(new int[] {block(starts, at), block(starts, at + segment.length() - 1)});
        }
        return hits;
    }

    private static int block(int[] starts, int at) {
        int found = Arrays.binarySearch(starts, at);
        return found >= 0 ? found : -found - 2;
    }

    /** A segment that must be kept may stand elsewhere too: the place with the most text is meant. */
    private List<int[]> longest(List<int[]> hits) {
        return hits.stream()
                .max((a, b) -> Integer.compare(text(a), text(b)))
                .map(List::of)
                .orElse(List.of());
    }

    private int text(int[] hit) {
        return IntStream.rangeClosed(hit[0], hit[1])
                .map(i -> blocks.get(i).text().length())
                .sum();
    }
}
