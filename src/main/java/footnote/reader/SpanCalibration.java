package footnote.reader;

import java.util.Map;

/**
 * Turns logits into probabilities that mean what they say (Platt scaling), fitted by the training recipe on questions that were not
 * trained on.
 *
 * @param margin weight of the span's lead over "not here"
 * @param says weight of the network's own "answerable"
 * @param bias added to both
 */
record SpanCalibration(double margin, double says, double bias) {

    /** The calibration that the recipe has written into the model file's metadata. */
    static SpanCalibration of(Map<String, String> metadata) {
        return new SpanCalibration(
                number(metadata, "calibration.margin"),
                number(metadata, "calibration.says"),
                number(metadata, "calibration.bias"));
    }

    private static double number(Map<String, String> metadata, String name) {
        String value = metadata.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "the model file has no " + name + "; write it with src/training/export.py");
        }
        return Double.parseDouble(value);
    }

    /** How likely it is, 0..1, that a span answers. */
    double probability(double itsMargin, double itsSays) {
        return 1 / (1 + Math.exp(-(margin * itsMargin + says * itsSays + bias)));
    }
}
