package footnote.ingest;

/** Builds text from pieces: breaks are only made when something follows them. */
final class TextFlow {
    private final StringBuilder out = new StringBuilder();
    private int breaks;
    private String mark = "";

    /** Words of the running line; they bring their own spaces. */
    void words(String words) {
        if (words.isBlank() && (out.length() == 0 || breaks > 0 || !mark.isEmpty())) {
            return;
        }
        begin();
        out.append(words);
    }

    /** Text whose line breaks count. */
    void lines(String text) {
        if (!text.isBlank()) {
            begin();
            out.append(text.strip());
        }
    }

    void line() {
        breaks = Math.max(breaks, 1);
    }

    void paragraph() {
        breaks = mark.isEmpty() ? 2 : breaks;
    }

    /** The next words begin an item of a list. */
    void item(String itemMark) {
        line();
        mark = itemMark;
    }

    String text() {
        return out.toString();
    }

    private void begin() {
        if (out.length() > 0) {
            out.append("\n".repeat(breaks));
        }
        out.append(mark);
        breaks = 0;
        mark = "";
    }
}
