package footnote.ingest;

/**
 * A stretch of one printed line without a wide gap in it.
 *
 * @param left left edge, in points from the page's left
 * @param right right edge
 * @param base base line, in points from the page's top
 * @param size size of its letters, in points
 * @param bold whether all of it is bold
 */
record PdfChunk(String text, double left, double right, double base, double size, boolean bold) {
    double width() {
        return right - left;
    }

    /** Whether two stand on one printed line. */
    boolean isBeside(PdfChunk other) {
        return Math.abs(base - other.base) <= 0.4 * Math.max(2, Math.min(size, other.size));
    }

    /** One chunk of two that stand beside each other, in order. */
    PdfChunk joined(PdfChunk next) {
        double gap = next.left - right;
        String between = gap > 1.6 * size ? " | " : " ";
        return new PdfChunk(
                text + between + next.text,
                Math.min(left, next.left),
                Math.max(right, next.right),
                base,
                Math.max(size, next.size),
                bold && next.bold);
    }
}
