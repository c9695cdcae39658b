package footnote.access;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.TestClock;
import footnote.access.Limit.Of;
import footnote.access.Limit.What;
import footnote.access.Visitor.Where;
import footnote.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsTest {
    private static final Visitor ANN = new Visitor(7, "tg:7", Where.ALONE);
    private static final Visitor BEN = new Visitor(8, "tg:8", Where.ALONE);
    private static final Visitor ANN_IN_GROUP = new Visitor(7, "tg:-5", Where.SHARED);
    private static final Visitor BEN_IN_GROUP = new Visitor(8, "tg:-5", Where.SHARED);
    private static final Visitor ADMIN = new Visitor(1, "tg:-5", Where.SHARED);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private Database database;
    private int messages;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("footnote.db"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void saysWhenToAskAgainAfterTooManyQuestionsInAMinute() {
        Limits limits = limits(new Quota(3, 0, 0), Quota.NONE);
        ask(limits, ANN);
        clock.advance(Duration.ofSeconds(20));
        ask(limits, ANN);
        ask(limits, ANN);

        Optional<Limit> reached = ask(limits, ANN);

        assertThat(reached).contains(new Limit(Of.PERSON, What.QUESTIONS, 3, MINUTE, Duration.ofSeconds(40)));
        assertThat(ask(limits, BEN)).isEmpty();
        clock.advance(Duration.ofSeconds(40));
        assertThat(ask(limits, ANN)).isEmpty();
        assertThat(ask(limits, ANN)).isPresent();
    }

    @Test
    void countsAPersonInAllChatsAndAChatForAllItsPeople() {
        Limits ofPerson = limits(new Quota(2, 0, 0), Quota.NONE);
        ask(ofPerson, ANN);
        ask(ofPerson, ANN_IN_GROUP);
        assertThat(ask(ofPerson, ANN)).isPresent();

        Limits ofChat = limits(Quota.NONE, new Quota(2, 0, 0));
        ask(ofChat, BEN_IN_GROUP);
        assertThat(ask(ofChat, BEN_IN_GROUP)).contains(new Limit(Of.CHAT, What.QUESTIONS, 2, MINUTE, MINUTE));
    }

    @Test
    void tellsTheLongestOfTheWaits() {
        Limits limits = limits(new Quota(1, 1, 0), Quota.NONE);
        ask(limits, ANN);

        assertThat(ask(limits, ANN)).contains(new Limit(Of.PERSON, What.QUESTIONS, 1, DAY, DAY));
    }

    @Test
    void countsAQuestionOnceThatIsHandledAgain() {
        Limits limits = limits(new Quota(1, 0, 0), Quota.NONE);

        assertThat(limits.ask(ANN, "12")).isEmpty();
        assertThat(limits.ask(ANN, "12")).isEmpty();
        assertThat(limits.ask(ANN, "13")).isPresent();
    }

    @Test
    void outlivesARestart() {
        ask(limits(new Quota(1, 0, 0), Quota.NONE), ANN);
        close();
        open();

        assertThat(ask(limits(new Quota(1, 0, 0), Quota.NONE), ANN)).isPresent();
    }

    @Test
    void countsArticlesOnesThatComeTogetherToo() {
        Limits limits = limits(new Quota(0, 0, 5), Quota.NONE);
        limits.added(ANN, "1", 4);
        assertThat(limits.add(ANN)).isEmpty();
        clock.advance(Duration.ofHours(1));
        limits.added(ANN, "2", 3);

        assertThat(limits.add(ANN)).contains(new Limit(Of.PERSON, What.ARTICLES, 5, DAY, Duration.ofHours(23)));
        clock.advance(Duration.ofHours(23));
        assertThat(limits.add(ANN)).isEmpty();
    }

    @Test
    void stopsNeitherAdminsNorAnybodyWhereThereIsNoLimit() {
        Limits strict = limits(new Quota(1, 1, 1), new Quota(1, 1, 1));
        Limits none = limits(Quota.NONE, Quota.NONE);
        for (int i = 0; i < 5; i++) {
            assertThat(ask(strict, ADMIN)).isEmpty();
            assertThat(ask(none, ANN)).isEmpty();
            strict.added(ADMIN, "a" + i, 9);
        }

        assertThat(strict.add(ADMIN)).isEmpty();
        assertThat(none.add(ANN)).isEmpty();
    }

    @Test
    void tellsTheFiguresAndForgetsThemAfterAWeek() {
        Limits limits = limits(Quota.NONE, Quota.NONE);
        UseFigures figures = new UseFigures(database, clock);
        limits.ask(ANN, "1");
        limits.answered(ANN, "1", true);
        clock.advance(Duration.ofDays(2));
        limits.ask(ANN_IN_GROUP, "2");
        limits.answered(ANN_IN_GROUP, "2", false);
        limits.ask(BEN_IN_GROUP, "3");
        limits.added(BEN, "4", 2);

        assertThat(figures.within(DAY)).isEqualTo(new UseFigures.Use(2, 2, 2, 0, 1, 2));
        assertThat(figures.within(Duration.ofDays(7))).isEqualTo(new UseFigures.Use(2, 3, 3, 1, 1, 2));
        clock.advance(Duration.ofDays(6));
        limits.ask(BEN, "5");
        assertThat(figures.within(Duration.ofDays(100))).isEqualTo(new UseFigures.Use(2, 2, 3, 0, 1, 2));
    }

    private Optional<Limit> ask(Limits limits, Visitor visitor) {
        messages++;
        return limits.ask(visitor, "m" + messages);
    }

    private Limits limits(Quota person, Quota chat) {
        AccessSettings access = new AccessSettings(AccessMode.OPEN, Set.of(), Set.of(), Set.of(1L));
        return new Limits(database, clock, new LimitSettings(person, chat), new Doorkeeper(database, clock, access));
    }
}
