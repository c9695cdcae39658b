package footnote.reader;

/**
 * Turns what was measured of a sentence into the probability that it answers: logistic regression. The weights were fitted by
 * {@code SentenceWeightsFit} (see measurements.md), that of {@code many} set by hand, since those questions ask for few lists.
 */
final class SentenceWeights {
    private static final double[] WEIGHTS = {7.08, 3.26, 2, 1, 2, 1, -0.37, 0, 0.52, -0.35, 1.5, -1.42, 0.52};
    private static final double BIAS = -12.8;

    private SentenceWeights() {}

    static double probability(SentenceFeatures features) {
        double[] values = features.values();
        double sum = BIAS;
        for (int i = 0; i < values.length; i++) {
            sum += WEIGHTS[i] * values[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
