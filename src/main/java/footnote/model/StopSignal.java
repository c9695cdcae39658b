package footnote.model;

import java.util.concurrent.CompletableFuture;

/** The wish to end some work early, given once, from any thread. */
public final class StopSignal {
    private final CompletableFuture<Boolean> given = new CompletableFuture<>();

    public void give() {
        given.complete(true);
    }

    public boolean isGiven() {
        return given.isDone();
    }

    /** Runs this when the signal is given, on the thread that gives it, or at once when it was given already. It must not block. */
    public void then(Runnable action) {
        CompletableFuture<Void> unused = given.thenRun(action);
    }
}
