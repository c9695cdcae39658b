package footnote.eval;

import java.util.List;

/** Middle and upper end of a list of times, in milliseconds. */
public record Percentiles(double p50, double p95) {
    public static Percentiles of(List<Double> values) {
        if (values.isEmpty()) {
            return new Percentiles(0, 0);
        }
        List<Double> sorted = values.stream().sorted().toList();
        return new Percentiles(at(sorted, 0.50), at(sorted, 0.95));
    }

    private static double at(List<Double> sorted, double share) {
        int index = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.max(0, Math.min(sorted.size() - 1, index)));
    }
}
