package footnote.reader;

/**
 * Turns what was measured of a sentence into the probability that it answers: logistic regression, fitted by {@code
 * SentenceWeightsFit} on public questions about articles that the span reader was not trained on (see measurements.md). Only the
 * weight of lists is set by hand, on our own questions: the public ones hardly ask for several things.
 */
final class SentenceWeights {
    private static final double[] WEIGHTS = {
        10.2, 11.1, 4.42, 2.78, 2.31, 0.59, -2.26, -0.36, -0.38, -0.35, -0.06, -0.02, 0.36, 0.11, 7, -0.73, 0.73
    };
    private static final double BIAS = -17.15;

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
