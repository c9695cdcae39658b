package footnote.llm;

import footnote.model.FootnoteException;

/** The chat model gave no usable reply; the message says why and can be shown to a person. */
public final class ModelUnavailable extends FootnoteException {
    private static final long serialVersionUID = 1L;

    public ModelUnavailable(String sentence, boolean worthRetrying) {
        super(sentence, worthRetrying);
    }

    public ModelUnavailable(String sentence, boolean worthRetrying, Throwable cause) {
        super(sentence, worthRetrying, cause);
    }
}
