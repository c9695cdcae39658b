package footnote.reader;

/**
 * Turns what was measured of a sentence into the probability that it answers: logistic regression, fitted by {@code
 * SentenceWeightsFit} on public questions about articles that the span reader was not trained on (see measurements.md).
 */
final class SentenceWeights {
    private static final double[] WEIGHTS = {
        6.8, 7.3, 3, 2, 2.92, 0.51, -0.43, -0.42, -0.15, -0.41, -0.74, 0.14, 1.16, -0.07, 0.0, -2.59, 0.81
    };
    private static final double BIAS = -13;

    private SentenceWeights() {}

    static double probability(SentenceFeatures features) {
        return 1 / (1 + Math.exp(-BIAS - sum(features)));
    }

    /** The weighed sum of all but the comparison of meanings: good for choosing what to compare. */
    static double withoutMeaning(SentenceFeatures features) {
        return sum(features) - WEIGHTS[2] * features.meaning() - WEIGHTS[3] * features.meaningNear();
    }

    private static double sum(SentenceFeatures features) {
        double[] values = features.values();
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += WEIGHTS[i] * values[i];
        }
        return sum;
    }
}
