package footnote.reader;

/**
 * Turns what was measured of a sentence into the probability that it answers: logistic regression, fitted by {@code
 * SentenceWeightsFit} on public questions about articles that the span reader was not trained on (see measurements.md). Only the
 * weight of lists is set by hand, on our own questions: the public ones hardly ask for several things.
 */
final class SentenceWeights {
    private static final double[] WEIGHTS = {
        22.5, -0.63, 3.21, 0.89, 2.41, 1.09, -3.63, -0.15, -0.1, -0.39, -0.35, 0.1, 0.84, -0.08, 7, -0.77, 0.25
    };
    private static final double BIAS = -14.16;

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
