package footnote.model;

/** A failure with a sentence for the person it concerns; the cause is for the log. */
public class FootnoteException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean worthRetrying;

    /**
     * @param sentence what happened and what to do, for a person
     * @param worthRetrying whether the same call may succeed later
     */
    public FootnoteException(String sentence, boolean worthRetrying, Throwable cause) {
        super(sentence, cause);
        this.worthRetrying = worthRetrying;
    }

    public FootnoteException(String sentence, boolean worthRetrying) {
        super(sentence);
        this.worthRetrying = worthRetrying;
    }

    public boolean worthRetrying() {
        return worthRetrying;
    }
}
