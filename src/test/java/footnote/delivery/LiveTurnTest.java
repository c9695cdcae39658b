package footnote.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import footnote.TestClock;
import footnote.delivery.FakeChats.Trouble;
import footnote.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens around an answer that takes a while: previews, stops, and what goes beside it. */
class LiveTurnTest {
    /** A chat that knows drafts. */
    private static final String ANN = "tg:1";
    /** A chat that does not. */
    private static final String GROUP = "tg:-2";

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private final FakeChats chats = new FakeChats();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Database database;
    private Turns turns;
    private long updates;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("footnote.db"));
        turns = new Turns(database, chats, clock);
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        turns.close();
        database.close();
    }

    @Test
    void showsADraftAndSendsTheAnswerWhereTheChatKnowsDrafts() {
        says(ANN, "q", false);

        turn(shows("half", "draft 1 half")).run(ordered(ANN));

        assertThat(chats.calls).containsExactly("draft 1 half", "send whole");
    }

    @Test
    void showsAMessageThatBecomesTheAnswerElsewhere() {
        says(GROUP, "q", false);

        turn(shows("half", "send half")).run(ordered(GROUP));

        assertThat(chats.texts(GROUP)).containsExactly("whole");
        assertThat(chats.calls).containsExactly("send half", "edit 102");
    }

    @Test
    void showsOnlyTheLatestAndNotFasterThanItMay() {
        says(ANN, "q", false);

        turn((group, work) -> {
                    for (int i = 1; i <= 200; i++) {
                        work.show("part " + i);
                    }
                    chats.await("draft 1 part 200");
                    work.show("part 201");
                    return List.of("whole");
                })
                .run(ordered(ANN));

        assertThat(chats.calls).containsExactly("draft 1 part 200", "send whole");
    }

    @Test
    void showsNothingBeforeAnAnswerThatIsQuick() {
        says(GROUP, "q", false);

        turn((group, work) -> {
                    work.show("half");
                    return List.of("whole");
                })
                .run(ordered(GROUP));

        assertThat(chats.calls).containsExactly("send whole");
    }

    @Test
    void leavesPreviewsOutWhenTheBudgetIsShort() {
        chats.spare.set(false);
        says(ANN, "q", false);

        turn((group, work) -> {
                    work.show("half");
                    await().pollDelay(Duration.ofMillis(700)).until(() -> true);
                    return List.of("whole");
                })
                .run(ordered(ANN));

        assertThat(chats.calls).containsExactly("send whole");
    }

    @Test
    void makesTheAnswerAnewWhenNobodyKnowsWhetherItsPlaceholderStands() {
        chats.troubles.add(Trouble.REPLY_LOST);
        says(GROUP, "q", false);
        LaneTurn turn = turn(shows("half", "send half"));

        assertThat(turn.run(ordered(GROUP)).pause()).isEqualTo(Duration.ofSeconds(1));
        clock.advance(Duration.ofSeconds(1));
        turn.run(ordered(GROUP));

        assertThat(chats.texts(GROUP)).containsExactly("whole");
    }

    @Test
    void endsAnAnswerThatIsStoppedWithWhatThereIs() throws Exception {
        says(ANN, "q", false);
        CountDownLatch begun = new CountDownLatch(1);
        Future<?> answering = threads.submit(() -> turn(untilStopped(begun)).run(ordered(ANN)));
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

        assertThat(turns.stops.current(ANN)).hasValue(1);
        assertThat(turns.stops.stop("tg:9", 1)).as("from another chat").isFalse();
        assertThat(turns.stops.stop(ANN, 1)).isTrue();
        answering.get(20, TimeUnit.SECONDS);

        assertThat(chats.texts(ANN)).containsExactly("stopped");
        assertThat(turns.stops.stop(ANN, 1)).as("once it is answered").isFalse();
        assertThat(turns.stops.current(ANN)).isEmpty();
    }

    @Test
    void keepsAnAnswerStoppedThoughTheProgramEndsInBetween() {
        says(ANN, "q", false);
        turns.outbox.begin(RowGroup.of(turns.inbox.waiting(ordered(ANN), 1).get(0)));
        assertThat(turns.stops.stop(ANN, 1)).isTrue();
        turns.stops = new Stops(database);

        turn(untilStopped(new CountDownLatch(1))).run(ordered(ANN));

        assertThat(chats.texts(ANN)).containsExactly("stopped");
    }

    @Test
    void answersWhatGoesAsideWhileTheLaneIsBusy() throws Exception {
        says(ANN, "q", false);
        says(ANN, "tap", true);
        CountDownLatch begun = new CountDownLatch(1);
        Future<?> answering = threads.submit(() -> turn(untilStopped(begun)).run(ordered(ANN)));
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

        turn((group, work) -> List.of("shown")).run(new Track(ANN, true));

        assertThat(chats.texts(ANN)).containsExactly("shown");
        turns.stops.stop(ANN, 1);
        answering.get(20, TimeUnit.SECONDS);
        assertThat(chats.texts(ANN)).containsExactly("shown", "stopped");
    }

    /** Of two messages of one chat whose sending is open, nobody could tell which has arrived. */
    @Test
    void sendsNothingInAChatBeforeTheFateOfAnotherMessageIsKnown() {
        chats.troubles.add(Trouble.REPLY_LOST);
        says(ANN, "q", false);
        says(ANN, "tap", true);
        LaneTurn turn = turn((group, work) -> List.of("re:" + group.first().payload()));
        turn.run(ordered(ANN));

        LaneTurn.Next next = turn.run(new Track(ANN, true));

        assertThat(next).isEqualTo(LaneTurn.Next.after(Duration.ofMillis(100)));
        assertThat(chats.calls).containsExactly("send re:q");
        clock.advance(Duration.ofSeconds(1));
        turn.run(ordered(ANN));
        turn.run(new Track(ANN, true));
        assertThat(chats.texts(ANN)).containsExactly("re:q", "re:tap");
    }

    private BiFunction<RowGroup, Work, List<String>> shows(String preview, String call) {
        return (group, work) -> {
            work.show(preview);
            chats.await(call);
            return List.of("whole");
        };
    }

    private static BiFunction<RowGroup, Work, List<String>> untilStopped(CountDownLatch begun) {
        return (group, work) -> {
            CountDownLatch stopped = new CountDownLatch(1);
            work.stop().then(stopped::countDown);
            begun.countDown();
            try {
                return List.of(stopped.await(20, TimeUnit.SECONDS) ? "stopped" : "went on");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return List.of("interrupted");
            }
        };
    }

    private LaneTurn turn(BiFunction<RowGroup, Work, List<String>> work) {
        return turns.of(new Scripted(work));
    }

    private static Track ordered(String lane) {
        return new Track(lane, false);
    }

    private void says(String lane, String text, boolean aside) {
        updates++;
        turns.inbox.accept(
                List.of(new IncomingRow(updates, lane, "all", chats.says(lane, text), "", text, aside)), updates + 1);
    }

    private record Scripted(BiFunction<RowGroup, Work, List<String>> work) implements RowHandler {
        @Override
        public List<String> handle(RowGroup group, Work shown) {
            return work.apply(group, shown);
        }

        @Override
        public Optional<String> apology(RowGroup group) {
            return Optional.of("sorry");
        }
    }
}
