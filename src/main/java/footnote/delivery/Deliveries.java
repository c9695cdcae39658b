package footnote.delivery;

import footnote.store.Claim;
import footnote.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The durable way from an update to its answers: each update is handled, each answer arrives once, whatever happens in between. */
public final class Deliveries implements AutoCloseable {
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Database database;
    private final Clock clock;
    private final int parallelLanes;
    private final Inbox inbox;
    private final Stops stops;
    private final LaneMoves moves;
    private final MessageReferences references;
    private @Nullable Claim claim;
    private @Nullable Running work;

    /**
     * @param source the account that the updates belong to
     * @param parallelLanes how many chats are worked for at a time
     */
    public Deliveries(Database database, Clock clock, String source, int parallelLanes) {
        this.database = database;
        this.clock = clock;
        this.parallelLanes = parallelLanes;
        this.moves = new LaneMoves(database);
        this.references = new MessageReferences(database);
        this.inbox = new Inbox(database, clock, source, moves);
        this.stops = new Stops(database);
    }

    /** Where updates are put; call {@link #wake} after it. */
    public Inbox inbox() {
        return inbox;
    }

    /** Ends work early. */
    public Stops stops() {
        return stops;
    }

    /** Takes along what is on its way when a chat gets another name. */
    public LaneMoves moves() {
        return moves;
    }

    /** Where messages without a number stand. */
    public MessageReferences references() {
        return references;
    }

    /**
     * Makes sure that this process is the only one that delivers from this database.
     *
     * @throws footnote.model.FootnoteException when another one does
     */
    public synchronized void reserve() {
        if (claim == null) {
            claim = database.claim("delivery");
        }
    }

    /** Goes on where the last run ended. */
    public synchronized void start(RowHandler handler, Sender sender) {
        if (work != null) {
            throw new IllegalStateException("started already");
        }
        reserve();
        Outbox outbox = new Outbox(database, clock);
        ExecutorService threads = Executors.newCachedThreadPool(daemons("lane"));
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(daemons("lane-timer"));
        LaneSending sending = new LaneSending(outbox, sender, clock, handler::moved);
        Handling handling = new Handling(handler, stops, new Preview(outbox, sender, sending), threads);
        LaneTurn turn = new LaneTurn(inbox, outbox, handler, handling, sending, clock);
        LaneWorkers workers = new LaneWorkers(inbox, turn, threads, timer, parallelLanes);
        work = new Running(workers, threads, timer);
        moves.listen(workers::add);
        ScheduledFuture<?> unused =
                timer.scheduleWithFixedDelay(new Pruning(inbox, references), 1, 60, TimeUnit.MINUTES);
        ScheduledFuture<?> unusedToo = timer.scheduleWithFixedDelay(workers::lookAgain, 1, 1, TimeUnit.MINUTES);
        workers.start(outbox.openTracks());
    }

    /** Says that updates were put into the inbox. */
    public synchronized void wake() {
        if (work != null) {
            work.workers().wake();
        }
    }

    /** Says that an update that was set aside is to be tried again. */
    public synchronized void lookAgain() {
        if (work != null) {
            work.timer().execute(work.workers()::lookAgain);
        }
    }

    /** Lets the turns that run come to an end within seconds; what is not done stays on disk for the next start. */
    @Override
    public synchronized void close() {
        if (work != null) {
            work.end();
            work = null;
        }
        if (claim != null) {
            claim.close();
            claim = null;
        }
    }

    private static ThreadFactory daemons(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "footnote-" + name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    private record Running(LaneWorkers workers, ExecutorService threads, ScheduledExecutorService timer) {
        void end() {
            try {
                workers.close(FAREWELL);
                timer.shutdownNow();
                threads.shutdownNow();
                threads.awaitTermination(2, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
