package footnote.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.TestClock;
import footnote.delivery.FakeChats.Trouble;
import footnote.delivery.LaneTurn.Next;
import footnote.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaneTurnTest {
    private static final String ANN = "tg:1";
    private static final String BEN = "tg:2";

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private final FakeChats chats = new FakeChats();
    private Database database;
    private Inbox inbox;
    private long updates;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("footnote.db"));
        inbox = new Inbox(database, clock, "bot");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void answersEachUpdateOnce() {
        says(ANN, "one");
        says(ANN, "two");

        runUntilIdle(turn(), ANN);

        assertThat(chats.texts(ANN)).containsExactly("re:one", "re:two");
        assertThat(inbox.waiting()).isZero();
    }

    @Test
    void takesARepeatedUpdateOnce() {
        List<IncomingRow> rows = List.of(new IncomingRow(5, ANN, "all", 1, "one"));

        assertThat(inbox.accept(rows, 6)).isEqualTo(1);
        assertThat(inbox.accept(rows, 3)).isZero();

        assertThat(inbox.waiting()).isEqualTo(1);
        assertThat(inbox.nextOffset()).hasValue(3);
    }

    @Test
    void forgetsKeysAfterAWeekButKeepsDeadLetters() {
        says(ANN, "boom");
        says(ANN, "one");
        runUntilIdle(turn(), ANN);

        clock.advance(Duration.ofDays(8));
        inbox.prune();

        assertThat(inbox.accept(
                        List.of(new IncomingRow(1, ANN, "all", 1, "x"), new IncomingRow(2, ANN, "all", 1, "y")), 3))
                .isEqualTo(2);
        assertThat(inbox.deadLetters(10)).hasSize(1);
    }

    @Test
    void turnsThePlaceholderIntoTheAnswer() {
        says(ANN, "slow one");

        runUntilIdle(turn(), ANN);

        assertThat(chats.texts(ANN)).containsExactly("re:slow one");
        assertThat(chats.calls).containsExactly("send wait for slow one", "edit 102");
    }

    @Test
    void findsAMessageWhoseReplyWasLost() {
        chats.troubles.add(Trouble.REPLY_LOST);
        says(ANN, "one");

        assertThat(turn().run(ANN).pause()).isEqualTo(Duration.ofSeconds(1));
        clock.advance(Duration.ofSeconds(1));
        runUntilIdle(turn(), ANN);

        assertThat(chats.texts(ANN)).containsExactly("re:one");
        assertThat(chats.calls).containsExactly("send re:one", "edit 102");
    }

    @Test
    void findsItThoughOtherChatsWentOnMeanwhile() {
        for (int i = 0; i < 40; i++) {
            says(BEN, "early " + i);
        }
        runUntilIdle(turn(), BEN);
        chats.troubles.add(Trouble.REPLY_LOST);
        says(ANN, "one");
        Next lost = turn().run(ANN);
        for (int i = 0; i < 40; i++) {
            says(BEN, "late " + i);
        }
        runUntilIdle(turn(), BEN);

        clock.advance(lost.pause());
        runUntilIdle(turn(), ANN);

        assertThat(chats.texts(ANN)).containsExactly("re:one");
        assertThat(chats.calls.stream().filter("send re:one"::equals)).hasSize(1);
    }

    @Test
    void sendsAgainWhatWasNotFound() {
        chats.troubles.add(Trouble.NEVER_ARRIVED);
        says(ANN, "one");

        Next lost = turn().run(ANN);
        clock.advance(lost.pause());
        runUntilIdle(turn(), ANN);

        assertThat(chats.texts(ANN)).containsExactly("re:one");
        assertThat(chats.calls.stream().filter(call -> call.startsWith("edit"))).hasSize(OrphanSearch.REACH);
    }

    @Test
    void waitsExactlyAsLongAsItIsTold() {
        chats.troubles.add(Trouble.TOO_MANY);
        says(ANN, "one");

        assertThat(turn().run(ANN)).isEqualTo(Next.after(Duration.ofSeconds(7)));
        clock.advance(Duration.ofSeconds(3));
        assertThat(turn().run(ANN)).isEqualTo(Next.after(Duration.ofSeconds(4)));
        clock.advance(Duration.ofSeconds(4));
        runUntilIdle(turn(), ANN);

        assertThat(chats.calls).containsExactly("send re:one", "send re:one");
    }

    @Test
    void givesUpTheRestOfAnAnswerThatIsRefused() {
        chats.troubles.add(Trouble.BLOCKED);
        says(ANN, "both");
        says(ANN, "next");

        runUntilIdle(turn(), ANN);

        assertThat(chats.texts(ANN)).containsExactly("re:next");
    }

    @Test
    void makesAnUpdateWhoseHandlerFailsADeadLetter() {
        says(ANN, "boom");
        says(ANN, "next");

        runUntilIdle(turn(), ANN);

        assertThat(chats.texts(ANN)).containsExactly("sorry", "re:next");
        assertThat(inbox.deadLetters(5))
                .containsExactly(new DeadLetter(1, ANN, "boom", "java.lang.IllegalStateException: broken"));
    }

    @Test
    void givesUpAnUpdateThatEndsTheProgramAgainAndAgain() {
        says(ANN, "one");
        database.write(h -> h.execute("update inbox set attempts = ?", LaneTurn.MOST_ATTEMPTS));

        runUntilIdle(turn(), ANN);

        assertThat(chats.texts(ANN)).containsExactly("sorry");
        assertThat(inbox.deadLetters(5)).hasSize(1);
    }

    @Test
    void waitsForWhatBelongsTogetherAndAnswersItOnce() {
        says(ANN, "part one");

        assertThat(turn().run(ANN)).isEqualTo(Next.afterOrSooner(Duration.ofMillis(300)));
        says(ANN, "part two");
        says(ANN, "last");
        runUntilIdle(turn(), ANN);

        assertThat(chats.texts(ANN)).containsExactly("re:part one+part two", "re:last");
        assertThat(inbox.waiting()).isZero();
    }

    @Test
    void takesTheSameRowsTogetherAfterACrash() {
        chats.troubles.add(Trouble.TOO_MANY);
        says(ANN, "slow part one");
        says(ANN, "slow part two");
        clock.advance(Duration.ofMillis(300));
        Next blocked = turn().run(ANN);
        says(ANN, "slow part three");

        clock.advance(blocked.pause());
        runUntilIdle(turn(), ANN);

        assertThat(chats.texts(ANN)).containsExactly("re:slow part one+slow part two", "re:slow part three");
    }

    @Test
    void setsAllOfAGroupAsideWhenItsHandlerFails() {
        says(ANN, "part boom");
        says(ANN, "part two");
        clock.advance(Duration.ofMillis(300));

        runUntilIdle(turn(), ANN);

        assertThat(chats.texts(ANN)).containsExactly("sorry");
        assertThat(inbox.deadLetters(5)).extracting(DeadLetter::payload).containsExactly("part two", "part boom");
    }

    private LaneTurn turn() {
        return new LaneTurn(inbox, new Outbox(database, clock), new Echo(), chats, clock);
    }

    private void runUntilIdle(LaneTurn turn, String lane) {
        Next next = turn.run(lane);
        while (next.more() && next.pause().isZero()) {
            next = turn.run(lane);
        }
        assertThat(next).isEqualTo(Next.IDLE);
    }

    private void says(String lane, String text) {
        updates++;
        inbox.accept(List.of(new IncomingRow(updates, lane, "all", chats.says(lane, text), text)), updates + 1);
    }

    /** Joins what says that it is a part; other rows close a group. */
    private static final class Echo implements RowHandler {
        @Override
        public Gathering gather(List<InboxRow> waiting, Instant now) {
            List<InboxRow> parts = waiting.stream()
                    .takeWhile(row -> row.payload().contains("part"))
                    .toList();
            if (parts.isEmpty()) {
                return RowHandler.super.gather(waiting, now);
            }
            long quiet = now.toEpochMilli() - parts.get(parts.size() - 1).arrived();
            return parts.size() < waiting.size() || quiet >= 300
                    ? Gathering.Take.of(parts)
                    : new Gathering.Wait(Duration.ofMillis(300 - quiet));
        }

        @Override
        public Optional<String> placeholder(RowGroup group) {
            String payload = group.first().payload();
            return payload.startsWith("slow") ? Optional.of("wait for " + payload) : Optional.empty();
        }

        @Override
        public List<String> handle(RowGroup group) {
            if (group.first().payload().contains("boom")) {
                throw new IllegalStateException("broken");
            }
            String answer = "re:" + String.join("+", group.payloads());
            return answer.equals("re:both") ? List.of(answer, "more") : List.of(answer);
        }

        @Override
        public Optional<String> apology(RowGroup group) {
            return Optional.of("sorry");
        }
    }
}
