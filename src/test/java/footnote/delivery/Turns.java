package footnote.delivery;

import footnote.store.Database;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Makes the turns of lanes over chats in memory, as {@link Deliveries} makes them over real ones. */
final class Turns implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final FakeChats chats;
    private final Clock clock;
    final Inbox inbox;
    final Outbox outbox;
    Stops stops;

    Turns(Database database, FakeChats chats, Clock clock) {
        this.chats = chats;
        this.clock = clock;
        inbox = new Inbox(database, clock, "bot");
        outbox = new Outbox(database, clock);
        stops = new Stops(database);
    }

    LaneTurn of(RowHandler handler) {
        LaneSending sending = new LaneSending(outbox, chats, clock, handler::moved);
        Handling handling = new Handling(handler, stops, new Preview(outbox, chats, sending), threads);
        return new LaneTurn(inbox, outbox, handler, handling, sending, clock);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
