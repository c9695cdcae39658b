package footnote.model;

/** A token or key that must not reach a log: it prints as stars. */
public record Secret(String value) {
    public boolean isEmpty() {
        return value.isEmpty();
    }

    @Override
    public String toString() {
        return "***";
    }
}
