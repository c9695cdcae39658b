package footnote.model;

/** A submission that cannot become an article; the message says why and what would work. */
public final class UnusableSubmission extends FootnoteException {
    private static final long serialVersionUID = 1L;

    public UnusableSubmission(String sentence) {
        super(sentence, false);
    }

    public UnusableSubmission(String sentence, Throwable cause) {
        super(sentence, false, cause);
    }
}
