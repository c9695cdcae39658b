package footnote.delivery;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Lets the handler work on a thread of its own, while the lane's thread shows how far it is. So nothing else is sent in the lane meanwhile. */
final class Handling {
    private final RowHandler handler;
    private final Stops stops;
    private final Preview preview;
    private final ExecutorService threads;

    Handling(RowHandler handler, Stops stops, Preview preview, ExecutorService threads) {
        this.handler = handler;
        this.stops = stops;
        this.preview = preview;
        this.threads = threads;
    }

    /**
     * The handler's answers.
     *
     * @throws ExecutionException with what the handler threw
     * @throws CancellationException when this thread is interrupted: the program ends
     */
    List<String> answers(RowGroup group) throws ExecutionException {
        ShownWork work = new ShownWork(stops.begin(group));
        Future<List<String>> answers = threads.submit(() -> {
            try {
                return handler.handle(group, work);
            } finally {
                work.end();
            }
        });
        try {
            preview.follow(work, group);
            return answers.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("closing");
        } finally {
            answers.cancel(true);
            stops.end(group);
        }
    }
}
