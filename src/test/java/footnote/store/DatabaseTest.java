package footnote.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footnote.model.FootnoteException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.HandleCallback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    Path folder;

    @Test
    void opensWithTheSettingsThatKeepWhatWasWritten() {
        try (Database database = Database.open(folder.resolve("new/footnote.db"))) {
            assertThat(pragma(database, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(database, "synchronous")).isEqualTo("2");
            assertThat(pragma(database, "foreign_keys")).isEqualTo("1");
            assertThat(database.faults()).isEmpty();
        }
    }

    @Test
    void waitsForTheDiskOnlyWhereItIsTold() {
        try (Database database = Database.open(folder.resolve("footnote.db"))) {
            HandleCallback<Integer, RuntimeException> level = h ->
                    h.createQuery("pragma synchronous").mapTo(Integer.class).one();

            assertThat(database.<Integer, RuntimeException>writeSoon(level)).isEqualTo(1);
            assertThat(database.<Integer, RuntimeException>write(level)).isEqualTo(2);
        }
    }

    @Test
    void waitsForTheDiskAgainAfterAFailure() {
        try (Database database = Database.open(folder.resolve("footnote.db"))) {
            assertThatThrownBy(() -> database.writeSoon(h -> {
                        h.execute("insert into poll_offset values ('p', 7)");
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");

            assertThat(offsets(database)).isZero();
            assertThat(pragma(database, "synchronous")).isEqualTo("2");
        }
    }

    @Test
    void keepsRowsFromOneOpeningToTheNext() {
        Path file = folder.resolve("footnote.db");
        try (Database database = Database.open(file)) {
            database.write(h -> h.execute("insert into poll_offset values ('p', 7)"));
        }

        try (Database database = Database.open(file)) {
            assertThat(offset(database)).isEqualTo(7);
        }
    }

    @Test
    void letsSeveralOpenersMakeTheTablesAtTheSameTime() throws Exception {
        Path file = folder.resolve("footnote.db");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        Callable<Boolean> opening = () -> {
            try (Database database = Database.open(file)) {
                return database.faults().isEmpty();
            }
        };

        List<Future<Boolean>> opened = threads.invokeAll(List.of(opening, opening, opening, opening));

        for (Future<Boolean> one : opened) {
            assertThat(one.get()).isTrue();
        }
        threads.shutdown();
    }

    @Test
    void saysThatAFileIsDamaged() throws IOException {
        Path file = folder.resolve("footnote.db");
        Files.writeString(file, "this is no database ".repeat(500), StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Database.open(file))
                .isInstanceOf(FootnoteException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void saysThatAFileIsNewerThanTheProgram() {
        Path file = folder.resolve("footnote.db");
        try (Database database = Database.open(file)) {
            database.write(h -> h.execute("insert into flyway_schema_history values"
                    + " (99, '999', 'later', 'SQL', 'V999__later.sql', 1, 'x', '2030-01-01 00:00:00.000', 1, 1)"));
        }

        assertThatThrownBy(() -> Database.open(file))
                .isInstanceOf(FootnoteException.class)
                .hasMessageContaining("newer version");
    }

    @Test
    void givesARoleToOneClaimAtATime() {
        try (Database database = Database.open(folder.resolve("footnote.db"))) {
            Claim first = database.claim("delivery");

            assertThatThrownBy(() -> database.claim("delivery"))
                    .isInstanceOf(FootnoteException.class)
                    .hasMessageContaining("Another Footnote");
            first.close();

            database.claim("delivery").close();
        }
    }

    @Test
    void copiesItselfToAFile() {
        Path copy = folder.resolve("copy.db");
        try (Database database = Database.open(folder.resolve("footnote.db"))) {
            database.write(h -> h.execute("insert into poll_offset values ('p', 9)"));

            database.backup(copy);
        }

        try (Database copied = Database.open(copy)) {
            assertThat(offset(copied)).isEqualTo(9);
        }
    }

    private static int offsets(Database database) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("select count(*) from poll_offset")
                        .mapTo(int.class)
                        .one());
    }

    private static long offset(Database database) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("select next_offset from poll_offset")
                        .mapTo(long.class)
                        .one());
    }

    private static String pragma(Database database, String name) {
        return database.jdbi()
                .withHandle(
                        h -> h.createQuery("pragma " + name).mapTo(String.class).one());
    }
}
