package footnote.ingest;

import footnote.model.UnusableSubmission;

/** Refuses text in which there is nothing to read. */
final class Legibility {
    private static final int FEWEST_LETTERS = 5;
    private static final char REPLACEMENT = '\uFFFD';

    private Legibility() {}

    static void check(String text) {
        int letters = 0;
        int visible = 0;
        int broken = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            letters += Character.isLetterOrDigit(unit) || Character.isSurrogate(unit) ? 1 : 0;
            visible += Character.isWhitespace(unit) ? 0 : 1;
            broken += unit == REPLACEMENT ? 1 : 0;
        }
        check(letters, visible, broken);
    }

    private static void check(int letters, int visible, int broken) {
        if (visible == 0) {
            throw new UnusableSubmission("It is empty. Send the article's text.");
        }
        if (broken > 3 && broken * 50L > visible) {
            throw new UnusableSubmission(
                    "Many of its letters are broken: it was saved in another encoding. Save it as UTF-8 and send it again.");
        }
        if (letters < FEWEST_LETTERS || letters * 5L < visible) {
            throw new UnusableSubmission("There is hardly any text in it. Send the article's text.");
        }
    }
}
