package footnote.reader;

/**
 * Turns what was measured of a sentence into the probability that it answers: logistic regression. The weights started from a fit by
 * {@code SentenceWeightsFit}; some were then set by hand on our own questions, since news differs from what was fitted on (see
 * decision 6 and measurements.md).
 */
final class SentenceWeights {
    private static final double[] WEIGHTS = {10, 4, 2, 1, 1, 0.3, -0.4, 0.5, 0.5, -0.3, 0.5, 0, 1, -1.5, 0.5};
    private static final double BIAS = -10;

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
