package footnote.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.TestClock;
import footnote.delivery.LaneTurn.Next;
import footnote.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadLettersTest {
    private static final String ANN = "tg:1";

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private final FakeChats chats = new FakeChats();
    private final LaneTurnTest.Echo echo = new LaneTurnTest.Echo();
    private Database database;
    private DeadLetters dead;
    private Inbox inbox;
    private Turns turns;
    private LaneTurn turn;
    private long updates;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("footnote.db"));
        dead = new DeadLetters(database);
        turns = new Turns(database, chats, clock);
        inbox = turns.inbox;
        turn = turns.of(echo);
    }

    @AfterEach
    void close() {
        turns.close();
        database.close();
    }

    @Test
    void triesADeadLetterAgainAndPutsTheAnswerInThePlaceOfTheApology() {
        says(ANN, "boom");
        says(ANN, "next");
        runUntilIdle();
        long id = dead.list(5).get(0).id();
        echo.broken = false;

        assertThat(dead.retry(id)).isEqualTo(1);
        assertThat(dead.retry(id)).isZero();
        runUntilIdle();

        assertThat(chats.texts(ANN)).containsExactly("re:boom", "re:next");
        assertThat(dead.count()).isZero();
    }

    @Test
    void triesAGroupAgainAsAGroupAndDropsItAsOne() {
        says(ANN, "part boom");
        says(ANN, "part two");
        clock.advance(Duration.ofMillis(300));
        runUntilIdle();

        assertThat(dead.retry(dead.list(5).get(0).id())).isEqualTo(2);
        says(ANN, "part three");
        clock.advance(Duration.ofMillis(300));
        runUntilIdle();

        assertThat(chats.texts(ANN)).containsExactly("sorry", "re:part three");
        assertThat(dead.drop(dead.list(5).get(1).id())).isEqualTo(2);
        assertThat(dead.list(5)).isEmpty();
    }

    private void runUntilIdle() {
        Next next = turn.run(new Track(ANN, false));
        while (next.more() && next.pause().isZero()) {
            next = turn.run(new Track(ANN, false));
        }
        assertThat(next).isEqualTo(Next.IDLE);
    }

    private void says(String lane, String text) {
        updates++;
        inbox.accept(List.of(new IncomingRow(updates, lane, "all", chats.says(lane, text), text)), updates + 1);
    }
}
