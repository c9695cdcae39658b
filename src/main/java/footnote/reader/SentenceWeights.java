package footnote.reader;

/**
 * Turns what was measured of a sentence into the probability that it answers: logistic regression. The weights were fitted by
 * {@code SentenceWeightsFit} (see measurements.md), that of {@code many} set by hand, since those questions ask for few lists.
 */
final class SentenceWeights {
    private static final double[] WEIGHTS = {
        7.6, 4.05, 4.2, 1.64, -0.3, 0.3, -0.4, 0.8, 0.6, -0.3, 0.9, -0.6, 2.5, -1.77, 0.4
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
