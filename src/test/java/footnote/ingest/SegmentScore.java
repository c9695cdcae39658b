package footnote.ingest;

import java.util.List;
import java.util.Locale;

/**
 * How many of the segments that must be kept and of those that must be dropped stand in extracted texts: counted over all pages
 * together, blanks made equal, as trafilatura's own evaluation does.
 */
record SegmentScore(int kept, int lost, int dropped, int leaked) {
    static final SegmentScore NONE = new SegmentScore(0, 0, 0, 0);

    static SegmentScore of(String text, List<String> keep, List<String> drop) {
        String plain = plain(text);
        int kept = (int) keep.stream().filter(s -> plain.contains(plain(s))).count();
        int leaked = (int) drop.stream().filter(s -> plain.contains(plain(s))).count();
        return new SegmentScore(kept, keep.size() - kept, drop.size() - leaked, leaked);
    }

    static String plain(String text) {
        return text.replaceAll("(?U)\\s+", " ").strip();
    }

    SegmentScore plus(SegmentScore other) {
        return new SegmentScore(kept + other.kept, lost + other.lost, dropped + other.dropped, leaked + other.leaked);
    }

    double precision() {
        return share(kept, kept + leaked);
    }

    double recall() {
        return share(kept, kept + lost);
    }

    double accuracy() {
        return share(kept + dropped, kept + lost + dropped + leaked);
    }

    double f() {
        return share(2 * kept, 2 * kept + leaked + lost);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f | %.3f | %.3f | %.4f", precision(), recall(), accuracy(), f());
    }

    private static double share(int part, int all) {
        return all == 0 ? 0 : (double) part / all;
    }
}
