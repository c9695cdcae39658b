package footnote.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaneMovesTest {
    private static final String OLD = "tg:-5";
    private static final String NEW = "tg:-1005";

    @TempDir
    Path folder;

    private Database database;
    private LaneMoves moves;
    private Inbox inbox;
    private Outbox outbox;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("footnote.db"));
        moves = new LaneMoves(database);
        inbox = new Inbox(database, Clock.systemUTC(), "bot", moves);
        outbox = new Outbox(database, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static IncomingRow update(long id, String lane) {
        return new IncomingRow(id, lane, "tg:private", 30 + id, String.valueOf(30 + id), "update " + id, false);
    }

    private RowGroup waiting(String lane) {
        return new RowGroup(inbox.waiting(new Track(lane, false), 9));
    }

    @Test
    void takesAlongWhatWaitsAndWhatIsOnItsWay() {
        inbox.accept(List.of(update(1, OLD), update(2, OLD), update(3, "tg:-6")), 4);
        RowGroup first = new RowGroup(List.of(waiting(OLD).first()));
        outbox.hold(first, "a word to wait");
        OutboxRow held = outbox.next(new Track(OLD, false)).orElseThrow();
        outbox.sending(held);
        outbox.arrived(held, 77);
        List<String> told = new ArrayList<>();
        moves.listen(told::add);

        moves.move(OLD, NEW);

        assertThat(inbox.waiting(new Track(OLD, false), 9)).isEmpty();
        assertThat(waiting(NEW).payloads()).containsExactly("update 1", "update 2");
        assertThat(waiting("tg:-6").payloads()).containsExactly("update 3");
        assertThat(outbox.next(new Track(NEW, false))).hasValueSatisfying(row -> {
            assertThat(row.state()).isEqualTo(OutboxRow.State.PENDING);
            assertThat(row.messageId()).isEmpty();
            assertThat(row.counter()).isEqualTo(NEW);
        });
        assertThat(told).containsExactly(NEW);
    }

    @Test
    void whatComesInLateForTheOldChatBelongsToTheNewOneAlsoAfterARestart() {
        moves.move(OLD, NEW);
        inbox = new Inbox(database, Clock.systemUTC(), "bot", new LaneMoves(database));

        inbox.accept(List.of(update(1, OLD)), 2);

        assertThat(waiting(NEW).first().counter()).isEqualTo(NEW);
    }

    @Test
    void movesOnWithAChatThatMovesAgainAndBack() {
        moves.move(OLD, NEW);
        moves.move(NEW, "tg:-1006");

        assertThat(moves.current(OLD)).isEqualTo("tg:-1006");
        assertThat(moves.current(NEW + "/45")).isEqualTo("tg:-1006/45");
        assertThat(moves.current("tg:-55")).isEqualTo("tg:-55");
    }

    @Test
    void dropsWhatIsOnItsWayToAClosedChatAndItsTopics() {
        inbox.accept(List.of(update(1, NEW), update(2, NEW + "/45"), update(3, "tg:-10056")), 4);
        for (String lane : List.of(NEW, NEW + "/45", "tg:-10056")) {
            outbox.finish(waiting(lane), List.of("answer"));
        }

        moves.close(NEW);

        assertThat(outbox.openTracks()).containsExactly(new Track("tg:-10056", false));
    }

    @Test
    void twoTopicsOfAChatNeverSendAtTheSameTime() {
        inbox.accept(List.of(update(1, NEW + "/1"), update(2, NEW + "/2"), update(3, "tg:-10056")), 4);
        for (String lane : List.of(NEW + "/1", NEW + "/2", "tg:-10056")) {
            outbox.finish(waiting(lane), List.of("answer"));
        }
        OutboxRow one = outbox.next(new Track(NEW + "/1", false)).orElseThrow();
        OutboxRow two = outbox.next(new Track(NEW + "/2", false)).orElseThrow();
        OutboxRow other = outbox.next(new Track("tg:-10056", false)).orElseThrow();

        assertThat(outbox.sending(one)).isTrue();
        assertThat(outbox.sending(two)).isFalse();
        assertThat(outbox.sending(other)).isTrue();
        outbox.arrived(one, 50);
        assertThat(outbox.sending(two)).isTrue();
        assertThat(inbox.answeredBy(NEW, 50)).hasValue("31");
    }
}
