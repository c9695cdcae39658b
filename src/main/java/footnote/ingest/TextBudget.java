package footnote.ingest;

import footnote.model.UnusableSubmission;

/** Text that grows up to a limit. */
final class TextBudget {
    private final StringBuilder text = new StringBuilder();
    private final int most;

    TextBudget(int most) {
        this.most = most;
    }

    void append(String more) {
        if (text.length() + more.length() > most) {
            throw new UnusableSubmission("There is more text in it than I can take: over " + most / 1_000_000.0
                    + " million characters. Send the articles one by one.");
        }
        text.append(more);
    }

    /** Ends a paragraph. */
    void paragraph(String paragraph) {
        String clean = paragraph.strip();
        if (!clean.isEmpty()) {
            append(clean + "\n\n");
        }
    }

    String text() {
        return text.toString().strip();
    }
}
