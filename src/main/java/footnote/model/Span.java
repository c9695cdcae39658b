package footnote.model;

/**
 * A stretch of an article's stored text, in UTF-16 units, end exclusive.
 */
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("span is " + start + ".." + end + ", expected 0 <= start < end");
        }
    }

    public int length() {
        return end - start;
    }

    /** The text that this span covers. */
    public String of(String text) {
        if (end > text.length()) {
            throw new IllegalArgumentException("span ends at " + end + ", the text at " + text.length());
        }
        return text.substring(start, end);
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** The same stretch counted from an origin that lies {@code distance} units further left. */
    public Span shifted(int distance) {
        return new Span(start + distance, end + distance);
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
