package footnote.model;

/** How long the steps of one question took, in milliseconds. */
public record Timings(double resolve, double retrieve, double answer, double verify, double total) {
    public static final Timings NONE = new Timings(0, 0, 0, 0, 0);
}
