package footnote.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footnote.model.AnswerMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FairTurnsTest {
    private final AtomicLong nanos = new AtomicLong();
    private final FairTurns turns = new FairTurns(1, nanos::get);
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void aChatThatHadFewTurnsLatelyGoesFirst() {
        turns.take("busy", () -> 0);

        waitTogether("busy", "light");

        assertThat(done(2)).containsExactly("light", "busy");
    }

    @Test
    void amongEqualsTheFirstGoesFirst() {
        waitTogether("one", "two", "three");

        assertThat(done(3)).containsExactly("one", "two", "three");
    }

    @Test
    void oneThatWritesMuchTakesTurnsWithTheOthers() {
        waitTogether("busy", "busy", "busy", "light");

        assertThat(done(4)).containsExactly("busy", "light", "busy", "busy");
    }

    @Test
    void nobodyWaitsForEverWhileNewOnesCome() {
        for (int i = 0; i < 3; i++) {
            turns.take("busy", () -> 0);
        }

        turns.take("other", () -> {
            waits("busy", () -> {});
            nextNewcomer(1_000);
            return 0;
        });

        assertThat(done(1_001).indexOf("busy")).isBetween(20, 60);
    }

    @Test
    void whatWasLongAgoDoesNotCount() {
        for (int i = 0; i < 3; i++) {
            turns.take("asked before", () -> 0);
        }
        nanos.addAndGet(60_000_000_000L);
        turns.take("busy", () -> 0);

        waitTogether("busy", "asked before", "newcomer");

        assertThat(done(3)).containsExactly("asked before", "newcomer", "busy");
    }

    /** Who is next changes while they look; each of them must not think that it is another. */
    @Test
    @Timeout(60)
    void nobodyIsForgottenWhileTurnsCeaseToCount() throws InterruptedException, ExecutionException {
        FairTurns many = new FairTurns(1, () -> nanos.addAndGet(700_000_000));
        List<Future<?>> chats = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String chat = "chat " + i;
            int rounds = 500 + 100 * i;
            chats.add(threads.submit(() -> {
                for (int round = 0; round < rounds; round++) {
                    many.take(chat, () -> 0);
                }
            }));
        }
        for (Future<?> chat : chats) {
            chat.get();
        }

        assertThat(many.waiting()).isZero();
    }

    @Test
    void letsSeveralWorkAtATime() {
        FairTurns two = new FairTurns(2);

        String both = two.take("one", () -> two.take("two", () -> "both"));

        assertThat(both).isEqualTo("both");
    }

    @Test
    void leavesOutWhatMayBeLeftOutWhileAnotherIsAtWork() {
        Optional<String> besides = turns.take("one", () -> turns.takeIfFree("two", () -> "done"));

        assertThat(besides).isEmpty();
        assertThat(turns.takeIfFree("two", () -> "done")).contains("done");
    }

    @Test
    @Timeout(60)
    void aChatModelNeedsNoTurn() {
        String besides = turns.take("one", () -> turns.takeToAnswer(AnswerMode.MODEL, "two", () -> "done"));

        assertThat(besides).isEqualTo("done");
    }

    @Test
    void workThatFailsEndsItsTurn() {
        assertThatThrownBy(() -> turns.take("one", () -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(turns.<String>take("two", () -> "done")).isEqualTo("done");
    }

    /** They ask in this order while another one has the turn. */
    private void waitTogether(String... chats) {
        turns.take("other", () -> {
            for (String chat : chats) {
                waits(chat, () -> {});
            }
            return 0;
        });
    }

    /** One that never wrote before is always there; each is done within a second. */
    private void nextNewcomer(int left) {
        if (left > 0) {
            nanos.addAndGet(1_000_000_000);
            waits("new" + left, () -> nextNewcomer(left - 1));
        }
    }

    /** Asks for a turn on another thread, and returns when it waits. */
    private void waits(String chat, Runnable work) {
        int before = turns.waiting();
        threads.execute(() -> turns.take(chat, () -> {
            done.add(chat);
            work.run();
            return 0;
        }));
        while (turns.waiting() == before) {
            Thread.onSpinWait();
        }
    }

    private List<String> done(int turns) {
        while (done.size() < turns) {
            Thread.onSpinWait();
        }
        return done;
    }
}
