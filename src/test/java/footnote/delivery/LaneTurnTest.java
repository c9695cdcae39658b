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
    private Turns turns;
    private Inbox inbox;
    private DeadLetters dead;
    private long updates;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("footnote.db"));
        turns = new Turns(database, chats, clock);
        inbox = turns.inbox;
        dead = new DeadLetters(database);
    }

    @AfterEach
    void close() {
        turns.close();
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
        assertThat(dead.list(10)).hasSize(1);
    }

    @Test
    void findsAMessageWhoseReplyWasLost() {
        chats.troubles.add(Trouble.REPLY_LOST);
        says(ANN, "one");

        assertThat(turn().run(new Track(ANN, false)).pause()).isEqualTo(Duration.ofSeconds(1));
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
        Next lost = turn().run(new Track(ANN, false));
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

        Next lost = turn().run(new Track(ANN, false));
        clock.advance(lost.pause());
        runUntilIdle(turn(), ANN);

        assertThat(chats.texts(ANN)).containsExactly("re:one");
        assertThat(chats.calls.stream().filter(call -> call.startsWith("edit"))).hasSize(OrphanSearch.REACH);
    }

    @Test
    void waitsExactlyAsLongAsItIsTold() {
        chats.troubles.add(Trouble.TOO_MANY);
        says(ANN, "one");

        assertThat(turn().run(new Track(ANN, false))).isEqualTo(Next.after(Duration.ofSeconds(7)));
        clock.advance(Duration.ofSeconds(3));
        assertThat(turn().run(new Track(ANN, false))).isEqualTo(Next.after(Duration.ofSeconds(4)));
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
        assertThat(dead.list(5))
                .containsExactly(
                        new DeadLetter(1, ANN, "boom", "java.lang.IllegalStateException: broken", clock.instant()));
    }

    @Test
    void givesUpAnUpdateThatEndsTheProgramAgainAndAgain() {
        says(ANN, "one");
        database.write(h -> h.execute("update inbox set attempts = ?", LaneTurn.MOST_ATTEMPTS));

        runUntilIdle(turn(), ANN);

        assertThat(chats.texts(ANN)).containsExactly("sorry");
        assertThat(dead.list(5)).hasSize(1);
    }

    @Test
    void waitsForWhatBelongsTogetherAndAnswersItOnce() {
        says(ANN, "part one");

        assertThat(turn().run(new Track(ANN, false))).isEqualTo(Next.afterOrSooner(Duration.ofMillis(300)));
        says(ANN, "part two");
        says(ANN, "last");
        runUntilIdle(turn(), ANN);

        assertThat(chats.texts(ANN)).containsExactly("re:part one+part two", "re:last");
        assertThat(inbox.waiting()).isZero();
    }

    @Test
    void takesTheSameRowsTogetherAfterACrash() {
        says(ANN, "part one");
        says(ANN, "part two");
        turns.outbox.begin(new RowGroup(inbox.waiting(new Track(ANN, false), 10)));
        says(ANN, "part three");

        clock.advance(Duration.ofMillis(300));
        runUntilIdle(turn(), ANN);

        assertThat(chats.texts(ANN)).containsExactly("re:part one+part two", "re:part three");
    }

    @Test
    void setsAllOfAGroupAsideWhenItsHandlerFails() {
        says(ANN, "part boom");
        says(ANN, "part two");
        clock.advance(Duration.ofMillis(300));

        runUntilIdle(turn(), ANN);

        assertThat(chats.texts(ANN)).containsExactly("sorry");
        assertThat(dead.list(5)).extracting(DeadLetter::payload).containsExactly("part two", "part boom");
    }

    @Test
    void knowsByNameWhatAnAnswerAnswers() {
        inbox.accept(List.of(new IncomingRow(1, ANN, "all", 0, "tap:77", "one", false)), 2);
        runUntilIdle(turn(), ANN);

        assertThat(inbox.answeredBy(ANN, 101)).contains("tap:77");
        assertThat(inbox.answeredBy(BEN, 101)).isEmpty();
    }

    private LaneTurn turn() {
        return turns.of(new Echo());
    }

    private void runUntilIdle(LaneTurn turn, String lane) {
        Track track = new Track(lane, false);
        Next next = turn.run(track);
        while (next.more() && next.pause().isZero()) {
            next = turn.run(track);
        }
        assertThat(next).isEqualTo(Next.IDLE);
    }

    private void says(String lane, String text) {
        updates++;
        inbox.accept(List.of(new IncomingRow(updates, lane, "all", chats.says(lane, text), text)), updates + 1);
    }

    /** Joins what says that it is a part; other rows close a group. */
    static final class Echo implements RowHandler {
        /** Whether "boom" breaks it. */
        boolean broken = true;

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
        public List<String> handle(RowGroup group, Work work) {
            if (broken && group.first().payload().contains("boom")) {
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
