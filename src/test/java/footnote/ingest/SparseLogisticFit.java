package footnote.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Fits a logistic regression over features that are there or not, by stochastic descent with a step of its own for each feature. */
final class SparseLogisticFit {
    private static final int ROUNDS = 20;
    private static final int SETTLING = 5;
    private static final double RATE = 0.1;
    private static final double SHRINK = 0.02;

    private SparseLogisticFit() {}

    /**
     * Something seen.
     *
     * @param features numbers of those that are there
     * @param weight how much it counts
     */
    record Example(int[] features, boolean right, double weight) {}

    /** A weight for each feature, the mean of the later rounds; 0 for those that are not allowed. */
    static double[] fit(List<Example> examples, boolean[] allowed) {
        double[] weights = new double[allowed.length];
        double[] sum = new double[allowed.length];
        double[] steps = new double[allowed.length];
        Arrays.fill(steps, 1e-3);
        List<Example> order = new ArrayList<>(examples);
        Random random = new Random(5);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            for (Example example : order) {
                double error = (likelihood(example.features(), weights) - (example.right() ? 1 : 0)) * example.weight();
                for (int feature : example.features()) {
                    if (allowed[feature]) {
                        double slope = error + SHRINK * weights[feature];
                        steps[feature] += slope * slope;
                        weights[feature] -= RATE * slope / Math.sqrt(steps[feature]);
                    }
                }
            }
            for (int i = 0; round >= SETTLING && i < sum.length; i++) {
                sum[i] += weights[i] / (ROUNDS - SETTLING);
            }
        }
        return sum;
    }

    static double likelihood(int[] features, double[] weights) {
        double sum = 0;
        for (int feature : features) {
            sum += weights[feature];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
