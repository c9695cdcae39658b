package footnote.llm;

import footnote.model.Secret;

/** A provider's exception without the key, which some providers repeat in their error messages. */
final class RedactedCause extends Exception {
    private static final long serialVersionUID = 1L;

    private RedactedCause(String message, Throwable cause) {
        super(message, cause);
    }

    private RedactedCause(String message) {
        super(message);
    }

    /** The exception itself where the key does not occur in it, else a copy that shows stars in its place. */
    static Throwable of(Throwable error, Secret key) {
        return key.isEmpty() || !shows(error, key.value()) ? error : copy(error, key);
    }

    private static boolean shows(Throwable error, String key) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause.toString().contains(key)) {
                return true;
            }
        }
        return false;
    }

    private static RedactedCause copy(Throwable error, Secret key) {
        String message = error.toString().replace(key.value(), key.toString());
        Throwable cause = error.getCause();
        RedactedCause copy = cause == null ? new RedactedCause(message) : new RedactedCause(message, copy(cause, key));
        copy.setStackTrace(error.getStackTrace());
        return copy;
    }
}
