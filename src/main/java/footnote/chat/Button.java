package footnote.chat;

/** A button under a reply. */
public record Button(String label, ButtonAction action) {
    public Button {
        if (label.isBlank()) {
            throw new IllegalArgumentException("button without a label");
        }
    }
}
