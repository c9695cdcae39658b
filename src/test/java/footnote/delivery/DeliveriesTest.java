package footnote.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import footnote.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveriesTest {
    @TempDir
    Path folder;

    @Test
    void worksThroughManyLanesInOrderWithFewThreads() {
        int rows = 600;
        int lanes = 300;
        FakeChats chats = new FakeChats();
        Counting handler = new Counting();
        try (Database database = Database.open(folder.resolve("footnote.db"));
                Deliveries deliveries = new Deliveries(database, Clock.systemUTC(), "bot", 3)) {
            List<IncomingRow> waiting = new ArrayList<>();
            for (int i = 0; i < rows; i++) {
                waiting.add(new IncomingRow(i, "tg:" + i % lanes, "all", 0, String.valueOf(i)));
            }
            deliveries.inbox().accept(waiting.subList(0, 400), 400);

            deliveries.start(handler, chats);
            deliveries.inbox().accept(waiting.subList(400, rows), rows);
            deliveries.wake();

            await().atMost(Duration.ofSeconds(60))
                    .until(() -> deliveries.inbox().waiting() == 0);
            await().until(() -> chats.calls.size() == rows);
        }
        assertThat(chats.texts("tg:7")).containsExactly("7", "307");
        assertThat(handler.mostAtOnce.get()).isLessThanOrEqualTo(3);
        assertThat(handler.overlaps.get()).isZero();
    }

    @Test
    void takesWhatAnotherProcessPutBack() {
        FakeChats chats = new FakeChats();
        try (Database database = Database.open(folder.resolve("footnote.db"));
                Deliveries deliveries = new Deliveries(database, Clock.systemUTC(), "bot", 3)) {
            deliveries.inbox().accept(List.of(new IncomingRow(1, "tg:7", "all", 0, "one")), 2);
            database.write(h -> h.execute("update inbox set state = 'dead'"));
            deliveries.start(new Counting(), chats);
            deliveries.inbox().accept(List.of(new IncomingRow(2, "tg:8", "all", 0, "two")), 3);
            deliveries.wake();
            await().until(() -> chats.calls.size() == 1);

            new DeadLetters(database).retry(1);
            deliveries.lookAgain();

            await().until(() -> chats.calls.size() == 2);
        }
        assertThat(chats.texts("tg:7")).containsExactly("one");
    }

    /** Notes how many rows are handled at once, and whether two of one lane ever are. */
    private static final class Counting implements RowHandler {
        final AtomicInteger mostAtOnce = new AtomicInteger();
        final AtomicInteger overlaps = new AtomicInteger();
        private final AtomicInteger now = new AtomicInteger();
        private final Map<String, Boolean> busy = new ConcurrentHashMap<>();

        @Override
        public List<String> handle(RowGroup group, Work work) {
            mostAtOnce.accumulateAndGet(now.incrementAndGet(), Math::max);
            if (busy.put(group.lane(), true) != null) {
                overlaps.incrementAndGet();
            }
            busy.remove(group.lane());
            now.decrementAndGet();
            return List.of(group.first().payload());
        }

        @Override
        public Optional<String> apology(RowGroup group) {
            return Optional.empty();
        }
    }
}
