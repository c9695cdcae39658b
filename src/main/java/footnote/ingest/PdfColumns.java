package footnote.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the columns of a page and the order in which they are read. A column's gap is a white stripe that few lines cross; what
 * crosses it (a headline, a picture's caption) parts the columns above it from those below.
 */
final class PdfColumns {
    private static final int FEWEST_LINES = 4;
    private static final int FEWEST_LETTERS = 12;
    private static final double MOST_CROSSING = 0.25;
    private static final int DEEPEST = 6;
    private static final double TALL_GAP = 2.2;

    private PdfColumns() {}

    static List<PdfColumn> inOrder(List<PdfChunk> page) {
        List<PdfColumn> columns = new ArrayList<>();
        read(
                page.stream()
                        .sorted(Comparator.comparingDouble(PdfChunk::base).thenComparingDouble(PdfChunk::left))
                        .toList(),
                0,
                columns);
        return columns;
    }

    private static void read(List<PdfChunk> chunks, int depth, List<PdfColumn> columns) {
        if (chunks.isEmpty()) {
            return;
        }
        Optional<Double> gap = depth > DEEPEST ? Optional.empty() : gap(chunks);
        if (gap.isPresent()) {
            readAround(gap.get(), chunks, depth, columns);
            return;
        }
        int cut = depth > DEEPEST ? 0 : tallestGap(chunks);
        if (cut > 0) {
            read(chunks.subList(0, cut), depth + 1, columns);
            read(chunks.subList(cut, chunks.size()), depth + 1, columns);
        } else {
            columns.add(new PdfColumn(lines(chunks)));
        }
    }

    /** Left before right, in each stretch between lines that cross. */
    private static void readAround(double gap, List<PdfChunk> chunks, int depth, List<PdfColumn> columns) {
        List<PdfChunk> left = new ArrayList<>();
        List<PdfChunk> right = new ArrayList<>();
        List<PdfChunk> across = new ArrayList<>();
        for (PdfChunk chunk : chunks) {
            if (chunk.left() < gap && chunk.right() > gap) {
                read(left, depth + 1, columns);
                read(right, depth + 1, columns);
                left = new ArrayList<>();
                right = new ArrayList<>();
                across.add(chunk);
                continue;
            }
            read(across, depth + 1, columns);
            across = new ArrayList<>();
            (chunk.right() <= gap ? left : right).add(chunk);
        }
        read(across, depth + 1, columns);
        read(left, depth + 1, columns);
        read(right, depth + 1, columns);
    }

    /** The middle of the white stripe that the fewest lines cross. */
    private static Optional<Double> gap(List<PdfChunk> chunks) {
        if (chunks.size() < 2 * FEWEST_LINES) {
            return Optional.empty();
        }
        List<Double> edges =
                chunks.stream().map(PdfChunk::left).sorted().distinct().toList();
        Optional<Double> best = Optional.empty();
        long fewest = (long) (chunks.size() * MOST_CROSSING) + 1;
        for (double edge : edges) {
            double at = edge - 0.5;
            long crossing = chunks.stream()
                    .filter(chunk -> chunk.left() < at && chunk.right() > at)
                    .count();
            if (crossing < fewest && isBetweenColumns(at, chunks)) {
                fewest = crossing;
                best = Optional.of(at);
            }
        }
        return best;
    }

    private static boolean isBetweenColumns(double at, List<PdfChunk> chunks) {
        List<PdfChunk> left = chunks.stream().filter(c -> c.right() <= at).toList();
        List<PdfChunk> right = chunks.stream().filter(c -> c.left() >= at).toList();
        return isColumn(left) && isColumn(right) && stripe(at, left) > 4 && areBeside(left, right);
    }

    /** How wide the white is on the left of a place: the nearest right edge of most lines. */
    private static double stripe(double at, List<PdfChunk> left) {
        return left.stream().mapToDouble(c -> at - c.right()).min().orElse(0);
    }

    /** Many lines of text, not the figures of a table. */
    private static boolean isColumn(List<PdfChunk> side) {
        double letters =
                side.stream().mapToInt(c -> c.text().length()).average().orElse(0);
        return side.size() >= FEWEST_LINES && letters >= FEWEST_LETTERS;
    }

    private static boolean areBeside(List<PdfChunk> left, List<PdfChunk> right) {
        double top = Math.max(left.get(0).base(), right.get(0).base());
        double bottom = Math.min(
                left.get(left.size() - 1).base(), right.get(right.size() - 1).base());
        long lines = left.stream()
                .filter(c -> c.base() >= top - 1 && c.base() <= bottom + 1)
                .count();
        return lines >= 3;
    }

    /** The first line below the tallest white stripe across, where there is one to speak of. */
    private static int tallestGap(List<PdfChunk> chunks) {
        double usual = new PdfColumn(lines(chunks)).leading();
        double tallest = usual * TALL_GAP;
        int cut = 0;
        for (int i = 1; i < chunks.size(); i++) {
            double distance = chunks.get(i).base() - chunks.get(i - 1).base();
            if (distance > tallest) {
                tallest = distance;
                cut = i;
            }
        }
        return cut;
    }

    private static List<PdfChunk> lines(List<PdfChunk> chunks) {
        List<PdfChunk> lines = new ArrayList<>();
        for (PdfChunk chunk : chunks) {
            int last = lines.size() - 1;
            if (last >= 0 && lines.get(last).isBeside(chunk)) {
                lines.set(last, joined(lines.get(last), chunk));
            } else {
                lines.add(chunk);
            }
        }
        return lines;
    }

    /** Two chunks of one line, whichever stands further left. */
    private static PdfChunk joined(PdfChunk one, PdfChunk other) {
        return one.left() <= other.left() ? one.joined(other) : other.joined(one);
    }
}
