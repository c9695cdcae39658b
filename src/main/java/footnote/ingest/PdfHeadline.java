package footnote.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the headline of a PDF by its large letters. */
final class PdfHeadline {
    private static final double LARGER = 1.2;
    private static final int MOST_LINES = 4;

    private PdfHeadline() {}

    /** The first line of the first page in its largest letters, with those that follow in the same; empty where no letters stand out. */
    static Optional<String> of(List<List<PdfChunk>> pages) {
        List<PdfChunk> first =
                pages.stream().filter(page -> !page.isEmpty()).findFirst().orElse(List.of());
        double usual = usualSize(first);
        double largest = first.stream()
                .filter(chunk -> LineShape.words(chunk.text()) >= 2)
                .mapToDouble(PdfChunk::size)
                .max()
                .orElse(0);
        if (largest < usual * LARGER) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        double below = 0;
        for (PdfChunk chunk : first) {
            boolean same = chunk.size() > largest * 0.95;
            if (same && (lines.isEmpty() || chunk.base() - below < 2 * largest)) {
                lines.add(chunk.text());
                below = chunk.base();
            }
        }
        boolean fits = lines.size() <= MOST_LINES;
        return fits ? DocumentTitle.sensible(String.join(" ", lines)) : Optional.empty();
    }

    /** Whether a title from elsewhere stands in the document, word for word but for case and marks. */
    static boolean stands(String title, String text) {
        String start = text.substring(0, Math.min(text.length(), 3_000));
        return !title.isEmpty() && LineShape.folded(start).contains(LineShape.folded(title));
    }

    private static double usualSize(List<PdfChunk> chunks) {
        List<Double> sizes = chunks.stream()
                .filter(chunk -> LineShape.words(chunk.text()) >= 2)
                .map(PdfChunk::size)
                .sorted()
                .toList();
        return sizes.isEmpty() ? 0 : sizes.get(sizes.size() / 2);
    }
}
