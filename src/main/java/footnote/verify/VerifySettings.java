package footnote.verify;

/**
 * How strict the check is.
 *
 * @param support the least support, 0..1, that a sentence in a model's own words needs from the passages that it cites
 */
public record VerifySettings(double support) {
    public VerifySettings {
        if (!(support >= 0 && support <= 1)) {
            throw new IllegalArgumentException("verify.support is " + support + ", expected 0..1");
        }
    }

    public static VerifySettings standard() {
        return new VerifySettings(0.5);
    }
}
