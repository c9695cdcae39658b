package footnote.llm;

/** One call to a provider failed; never leaves this package. */
final class CallFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Failure failure;
    private final Throwable reason;

    CallFailed(Failure failure, Throwable reason) {
        super(failure.name(), reason);
        this.failure = failure;
        this.reason = reason;
    }

    /** The failure that an exception of a call stands for. */
    static CallFailed because(Throwable error) {
        return error instanceof CallFailed failed ? failed : new CallFailed(Failure.of(error), error);
    }

    Failure failure() {
        return failure;
    }

    /** What the failure was recognised by. */
    Throwable reason() {
        return reason;
    }
}
