package footnote.access;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.TestClock;
import footnote.access.Visitor.Where;
import footnote.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorkeeperTest {
    private static final Visitor ANN = new Visitor(7, "tg:7", Where.ALONE);
    private static final Visitor BEN = new Visitor(8, "tg:8", Where.ALONE);
    private static final Visitor ANN_IN_GROUP = new Visitor(7, "tg:-1001234", Where.SHARED);
    private static final Visitor BEN_IN_GROUP = new Visitor(8, "tg:-1001234", Where.SHARED);
    private static final Visitor TERMINAL = new Visitor(0, "terminal", Where.TERMINAL);

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("footnote.db"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void letsEverybodyInWhenTheDoorIsOpen() {
        assertThat(door(AccessSettings.open()).admit(BEN, "hello")).isEqualTo(new Admission.Free());
    }

    @Test
    void letsInWhoIsOnTheListAndTellsOthersTheirNumberOnceADay() {
        Doorkeeper door = door(listed(Set.of(7L), Set.of()));

        assertThat(door.admit(ANN, "hello")).isEqualTo(new Admission.Free());
        assertThat(door.admit(TERMINAL, "hello")).isEqualTo(new Admission.Free());
        assertThat(door.admit(BEN, "hello")).isEqualTo(new Admission.Refused(8, false));
        assertThat(door.admit(BEN, "hello?")).isEqualTo(new Admission.Silence());
        clock.advance(Doorkeeper.QUIET);
        assertThat(door.admit(BEN, "hello")).isEqualTo(new Admission.Refused(8, false));
    }

    @Test
    void letsEverybodyOfAListedGroupInAndListedPeopleInAnyGroup() {
        Doorkeeper byGroup = door(listed(Set.of(), Set.of(-1001234L)));
        Doorkeeper byPerson = door(listed(Set.of(7L), Set.of()));

        assertThat(byGroup.admit(BEN_IN_GROUP, "hello")).isEqualTo(new Admission.Free());
        assertThat(byGroup.admit(BEN, "hello")).isEqualTo(new Admission.Refused(8, false));
        assertThat(byPerson.admit(ANN_IN_GROUP, "hello")).isEqualTo(new Admission.Free());
        assertThat(byPerson.admit(BEN_IN_GROUP, "hello")).isEqualTo(new Admission.Refused(-1001234, false));
        assertThat(byPerson.admit(new Visitor(9, "tg:-1001234", Where.SHARED), "hello"))
                .isEqualTo(new Admission.Silence());
    }

    @Test
    void letsAListedGroupInUnderItsNewNumberToo() {
        Doorkeeper door = door(listed(Set.of(), Set.of(-55L)));
        assertThat(door.isFree(BEN_IN_GROUP)).isFalse();

        database.useWrite(handle -> handle.execute("INSERT INTO lane_move VALUES ('tg:-55', 'tg:-1001234')"));

        assertThat(door.isFree(BEN_IN_GROUP)).isTrue();
        assertThat(door.isFree(BEN)).isFalse();
    }

    @Test
    void keepsOfARefusedPersonOnlyThatTheyWereToldAndForADay() {
        Doorkeeper door = door(listed(Set.of(), Set.of()));

        door.admit(BEN, "my secret");
        assertThat(rows("refusal")).isEqualTo(1);
        clock.advance(Doorkeeper.QUIET);
        door.admit(ANN, "hello");

        List<Long> kept = database.jdbi()
                .withHandle(h -> h.createQuery("SELECT number FROM refusal")
                        .mapTo(Long.class)
                        .list());
        assertThat(kept).containsExactly(7L);
    }

    @Test
    void pairsWhoSendsTheCodeOnceAndForGood() {
        Doorkeeper door = door(byCode());
        String code = new PairingCodes(database, clock).make(Duration.ofHours(1));

        assertThat(code).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(door.admit(ANN, "/start")).isEqualTo(new Admission.Refused(7, true));
        assertThat(door.admit(ANN, "/start " + code)).isEqualTo(new Admission.Paired());
        assertThat(door.admit(ANN, "hello")).isEqualTo(new Admission.Free());
        assertThat(door.admit(BEN, code)).isEqualTo(new Admission.WrongCode());
        clock.advance(Duration.ofDays(400));
        assertThat(door(byCode()).admit(ANN, "hello")).isEqualTo(new Admission.Free());
    }

    @Test
    void tellsThatACodeIsWrongWhichALetterIsMissingFrom() {
        Doorkeeper door = door(byCode());

        assertThat(door.admit(ANN, "/start settings")).isEqualTo(new Admission.Refused(7, true));
        assertThat(door.admit(ANN, "K7QM-2XPD-9R4")).isEqualTo(new Admission.WrongCode());
        assertThat(door.admit(ANN, "/start k7qm-2xpd-9r4o1")).isEqualTo(new Admission.WrongCode());
        assertThat(door.admit(ANN, "well-known")).isEqualTo(new Admission.Silence());
        assertThat(door.admit(ANN, "2 articles")).isEqualTo(new Admission.Silence());
    }

    @Test
    void takesTheCodeAsPeopleTypeIt() {
        Doorkeeper door = door(byCode());
        String code = new PairingCodes(database, clock).make(Duration.ofHours(1));

        String typed = "  " + code.toLowerCase(java.util.Locale.ROOT).replace("-", " ") + "\n";

        assertThat(door.admit(BEN_IN_GROUP, typed)).isEqualTo(new Admission.Paired());
        assertThat(door.admit(new Visitor(9, "tg:-1001234", Where.SHARED), "hello"))
                .isEqualTo(new Admission.Free());
        assertThat(door.admit(BEN, "hello")).isEqualTo(new Admission.Refused(8, true));
    }

    @Test
    void forgetsACodeWhenItsTimeIsOver() {
        String code = new PairingCodes(database, clock).make(Duration.ofHours(1));

        clock.advance(Duration.ofHours(1));

        assertThat(door(byCode()).admit(ANN, code)).isEqualTo(new Admission.WrongCode());
    }

    @Test
    void keepsNoCodeInClear() {
        String code = new PairingCodes(database, clock).make(Duration.ofHours(1));

        String kept = database.jdbi()
                .withHandle(h -> h.createQuery("SELECT hash FROM pairing_code")
                        .mapTo(String.class)
                        .one());

        assertThat(kept).hasSize(64).doesNotContainIgnoringCase(code.substring(0, 4));
    }

    @Test
    void stopsGuessingAfterFiveTriesForAnHour() {
        Doorkeeper door = door(byCode());
        String code = new PairingCodes(database, clock).make(Duration.ofDays(1));
        List<Admission> seen = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            clock.advance(Duration.ofMinutes(2));
            seen.add(door.admit(ANN, "WRNG-WRNG-WRN" + i));
        }

        assertThat(seen).containsOnly(new Admission.WrongCode());
        assertThat(door.admit(ANN, code)).isEqualTo(new Admission.TooManyTries(Duration.ofMinutes(52)));
        assertThat(door.admit(ANN, code)).isEqualTo(new Admission.Silence());
        assertThat(door.admit(BEN, "WRNG-WRNG-WRNG")).isEqualTo(new Admission.WrongCode());
        clock.advance(Duration.ofHours(1));
        assertThat(door.admit(ANN, code)).isEqualTo(new Admission.Paired());
        assertThat(rows("pairing_try")).isZero();
    }

    @Test
    void stopsGuessingWithManyAccounts() {
        Doorkeeper door = door(byCode());
        for (int i = 0; i < 200; i++) {
            door.admit(new Visitor(1000 + i, "tg:" + (1000 + i), Where.ALONE), "WRNG-WRNG-WRNG");
        }

        assertThat(door.admit(ANN, "WRNG-WRNG-WRNG")).isEqualTo(new Admission.TooManyTries(Duration.ofHours(1)));
    }

    @Test
    void takesBackWhatACodeGave() {
        PairingCodes codes = new PairingCodes(database, clock);
        Doorkeeper door = door(byCode());
        door.admit(ANN, codes.make(Duration.ofHours(1)));

        assertThat(codes.admitted()).containsExactly(new PairingCodes.Admitted(7, clock.instant()));
        assertThat(codes.revoke(7)).isTrue();
        assertThat(codes.revoke(7)).isFalse();
        assertThat(door.admit(ANN, "hello")).isEqualTo(new Admission.Refused(7, true));
    }

    @Test
    void asksAdminsForNoCode() {
        Doorkeeper door = door(new AccessSettings(AccessMode.PAIRING_CODE, Set.of(), Set.of(), Set.of(7L)));

        assertThat(door.admit(ANN, "hello")).isEqualTo(new Admission.Free());
        assertThat(door.isAdmin(ANN_IN_GROUP)).isTrue();
        assertThat(door.isAdmin(BEN)).isFalse();
        assertThat(door.isAdmin(TERMINAL)).isTrue();
    }

    private Doorkeeper door(AccessSettings settings) {
        return new Doorkeeper(database, clock, settings);
    }

    private static AccessSettings listed(Set<Long> people, Set<Long> chats) {
        return new AccessSettings(AccessMode.ALLOW_LIST, people, chats, Set.of());
    }

    private static AccessSettings byCode() {
        return new AccessSettings(AccessMode.PAIRING_CODE, Set.of(), Set.of(), Set.of());
    }

    private int rows(String table) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("SELECT count(*) FROM " + table)
                        .mapTo(Integer.class)
                        .one());
    }
}
