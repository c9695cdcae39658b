package footnote.ingest;

import java.util.List;

/**
 * A column of a page: lines that are read one after the other.
 *
 * @param lines never empty, from the top down
 */
record PdfColumn(List<PdfChunk> lines) {
    PdfColumn {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a column without lines");
        }
    }

    double left() {
        return lines.stream().mapToDouble(PdfChunk::left).min().orElse(0);
    }

    double right() {
        return lines.stream().mapToDouble(PdfChunk::right).max().orElse(0);
    }

    /** The usual distance between two base lines; for one line, what is usual for its size. */
    double leading() {
        double[] distances = new double[lines.size() - 1];
        for (int i = 0; i + 1 < lines.size(); i++) {
            distances[i] = lines.get(i + 1).base() - lines.get(i).base();
        }
        java.util.Arrays.sort(distances);
        return distances.length == 0 ? 1.25 * lines.get(0).size() : distances[distances.length / 2];
    }
}
