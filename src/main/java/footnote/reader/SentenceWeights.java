package footnote.reader;

/**
 * Turns what was measured of a sentence into the probability that it answers: logistic regression. The weights started from a fit by
 * {@code SentenceWeightsFit}; some were then set by hand on our own questions, since news differs from what was fitted on (see
 * decision 6 and measurements.md).
 */
final class SentenceWeights {
    private static final double[] WEIGHTS = {
        7.6, 4.05, 4.2, 1.64, -0.3, 0.3, -0.4, 0.8, 0.6, -0.3, 0.9, -0.6, 4.8, -1.77, 0.4
    };
    private static final double BIAS = -11.2;

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
