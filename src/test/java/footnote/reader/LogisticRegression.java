package footnote.reader;

import java.util.List;

/** Plain logistic regression by full gradient descent with momentum; small data, few features. */
record LogisticRegression(double[] weights, double bias) {
    private static final int STEPS = 3000;
    private static final double RATE = 1.0;
    private static final double MOMENTUM = 0.95;
    private static final double SHRINK = 1e-5;

    /** One sentence and whether it is the right one. */
    record Example(double[] values, boolean right) {}

    static LogisticRegression fit(List<Example> examples) {
        int n = examples.get(0).values().length;
        double[] weights = new double[n + 1];
        double[] speed = new double[n + 1];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[n + 1];
            for (Example example : examples) {
                double error = probability(weights, example.values()) - (example.right() ? 1 : 0);
                for (int i = 0; i < n; i++) {
                    gradient[i] += error * example.values()[i];
                }
                gradient[n] += error;
            }
            for (int i = 0; i <= n; i++) {
                double slope = gradient[i] / examples.size() + (i < n ? SHRINK * weights[i] : 0);
                speed[i] = MOMENTUM * speed[i] - RATE * slope;
                weights[i] += speed[i];
            }
        }
        return new LogisticRegression(java.util.Arrays.copyOf(weights, n), weights[n]);
    }

    double score(double[] values) {
        double sum = bias;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }

    private static double probability(double[] weights, double[] values) {
        double sum = weights[values.length];
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
