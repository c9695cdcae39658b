package footnote.reader;

/** Turns what was measured of a sentence into the probability that it answers: logistic regression. */
final class SentenceWeights {
    private static final double[] WEIGHTS = {9.0, 0.0, 2.5, 1.5, 1.0, -0.5, 1.2, -1.0, 1.0, -3.0, 0.5};
    private static final double BIAS = -8.2;

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
