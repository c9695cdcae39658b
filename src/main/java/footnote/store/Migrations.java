package footnote.store;

import footnote.model.FootnoteException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreMigrationType;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Brings the tables of a database to the newest version, one process at a time. */
final class Migrations {
    private static final Object ONE_PER_PROCESS = new Object();

    private final Path file;
    private final Flyway flyway;

    Migrations(Path file, DataSource source) {
        this.file = file;
        this.flyway = Flyway.configure()
                .dataSource(source)
                .locations("classpath:migrations")
                .load();
    }

    void run() {
        synchronized (ONE_PER_PROCESS) {
            Claim turn = Claim.await(file, "tables");
            try {
                refuseNewer();
                flyway.migrate();
            } catch (FlywayException e) {
                throw Trouble.explain(file, e);
            } finally {
                turn.close();
            }
        }
    }

    private void refuseNewer() {
        for (MigrationInfo step : flyway.info().applied()) {
            MigrationState state = step.getState();
            boolean future = state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED;
            if (future && step.getType() != CoreMigrationType.SCHEMA) {
                throw new FootnoteException(
                        "The database " + file + " was written by a newer version of Footnote (tables "
                                + step.getVersion() + "). Use that version, or move the file away to start empty.",
                        false);
            }
        }
    }
}
