package footnote.fetch;

import java.io.IOException;

/** A page that is not fetched, with the sentence that says why. */
final class PageRefused extends IOException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    PageRefused(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
