package footnote.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What silence costs and brings (El-Yaniv, Wiener 2010): answering only the questions of which the reader is surest, which share is
 * answered and which share of the given answers is wrong.
 *
 * @param points by falling threshold
 */
record RiskCoverage(List<Point> points) {
    RiskCoverage {
        points = List.copyOf(points);
    }

    /**
     * One threshold.
     *
     * @param threshold least score with which an answer is given
     * @param coverage share of all questions that are answered, 0..1
     * @param risk share of the given answers that are wrong, 0..1: one minus F1, and 1 where nothing answers
     * @param f1 of the whole set at this threshold, silence counted, 0..1
     * @param exact match of the whole set, likewise
     */
    record Point(double threshold, double coverage, double risk, double f1, double exact) {}

    static RiskCoverage of(List<SquadItem> items) {
        List<SquadItem> surestFirst = items.stream()
                .sorted(Comparator.comparingDouble((SquadItem i) -> i.guess().score())
                        .reversed())
                .toList();
        double silentRight = items.stream().filter(i -> !i.answerable()).count();
        double f1 = silentRight;
        double exact = silentRight;
        double right = 0;
        List<Point> points = new ArrayList<>();
        for (int n = 1; n <= surestFirst.size(); n++) {
            SquadItem item = surestFirst.get(n - 1);
            right += item.guessScore().f1();
            f1 += item.answerable() ? item.guessScore().f1() : -1;
            exact += item.answerable() ? item.guessScore().exact() : -1;
            double threshold = item.guess().score();
            boolean lastOfScore =
                    n == surestFirst.size() || surestFirst.get(n).guess().score() < threshold;
            if (lastOfScore) {
                double all = surestFirst.size();
                points.add(new Point(threshold, n / all, 1 - right / n, f1 / all, exact / all));
            }
        }
        return new RiskCoverage(points);
    }

    /** The threshold with the best F1 of the whole set. */
    Point best() {
        return points.stream().max(Comparator.comparingDouble(Point::f1)).orElse(new Point(1, 0, 0, 0, 0));
    }

    /** The point whose threshold is nearest from above. */
    Point at(double threshold) {
        Point found = new Point(threshold, 0, 0, 0, 0);
        for (Point point : points) {
            if (point.threshold() >= threshold) {
                found = point;
            }
        }
        return found;
    }

    /** Area under the curve: the mean risk over all coverages; less is better. */
    double area() {
        double area = 0;
        double before = 0;
        for (Point point : points) {
            area += (point.coverage() - before) * point.risk();
            before = point.coverage();
        }
        return area;
    }

    /** Chance, 0..1, that an answerable question scores higher than one that nothing answers (Mann, Whitney 1947). */
    static double auroc(List<SquadItem> items) {
        double[] yes = scores(items, true);
        double[] no = scores(items, false);
        if (yes.length == 0 || no.length == 0) {
            return Double.NaN;
        }
        double wins = 0;
        for (double score : yes) {
            int below = firstAbove(no, score, false);
            int notAbove = firstAbove(no, score, true);
            wins += below + (notAbove - below) / 2.0;
        }
        return wins / yes.length / no.length;
    }

    private static double[] scores(List<SquadItem> items, boolean answerable) {
        return items.stream()
                .filter(i -> i.answerable() == answerable)
                .mapToDouble(i -> i.guess().score())
                .sorted()
                .toArray();
    }

    /** How many of the sorted scores are less than a score, or not greater. */
    private static int firstAbove(double[] sorted, double score, boolean orEqual) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) / 2;
            boolean counts = orEqual ? sorted[middle] <= score : sorted[middle] < score;
            if (counts) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
