package footnote.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import footnote.model.FootnoteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The one database file that holds the truth: opened, brought to the newest tables, and closed again. */
public final class Database implements AutoCloseable {
    private static final int CONNECTIONS = 8;
    private static final int BUSY_TIMEOUT_MILLIS = 20_000;

    private final Path file;
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final ReentrantLock writing = new ReentrantLock(true);

    private Database(Path file, HikariDataSource pool) {
        this.file = file;
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
    }

    /**
     * Opens the file, or makes it, and brings its tables up to date. Several processes may have the same file open.
     *
     * @throws FootnoteException when the file is damaged, was written by a newer version, or cannot be reached
     */
    public static Database open(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        makeFolder(absolute.resolveSibling(""));
        HikariDataSource pool = openPool(absolute);
        boolean migrated = false;
        try {
            new Migrations(absolute, pool).run();
            migrated = true;
            return new Database(absolute, pool);
        } finally {
            if (!migrated) {
                pool.close();
            }
        }
    }

    /** For reading, and for writing that is rare. */
    public Jdbi jdbi() {
        return jdbi;
    }

    /** Runs one transaction. Writers of this process queue here in order instead of racing for the file's lock. */
    public <T, X extends Exception> T write(HandleCallback<T, X> work) throws X {
        writing.lock();
        try {
            return jdbi.inTransaction(work);
        } finally {
            writing.unlock();
        }
    }

    /**
     * The same without waiting for the disk, for what is part of something longer. The end of the program does not undo it; a power cut
     * does, unless a {@link #write} came after it, which brings all that was written before it to the disk.
     */
    public <T, X extends Exception> T writeSoon(HandleCallback<T, X> work) throws X {
        writing.lock();
        try {
            return jdbi.withHandle(handle -> unsynced(handle, work));
        } finally {
            writing.unlock();
        }
    }

    private static <T, X extends Exception> T unsynced(Handle handle, HandleCallback<T, X> work) throws X {
        handle.execute("pragma synchronous = normal");
        try {
            return handle.inTransaction(work);
        } finally {
            handle.execute("pragma synchronous = full");
        }
    }

    /** The same as {@link #write} for work without an outcome. */
    public <X extends Exception> void useWrite(HandleConsumer<X> work) throws X {
        this.<Integer, X>write(handle -> {
            work.useHandle(handle);
            return 0;
        });
    }

    /**
     * Claims a role ("delivery") among all processes that use this file, until the claim is closed or the process ends.
     *
     * @throws FootnoteException when another process holds it
     */
    public Claim claim(String role) {
        return Claim.of(file, role);
    }

    /** What SQLite's own check finds wrong with the file; empty when it is sound. Reads the whole file. */
    public List<String> faults() {
        try {
            List<String> lines = jdbi.withHandle(
                    h -> h.createQuery("pragma quick_check").mapTo(String.class).list());
            return lines.equals(List.of("ok")) ? List.of() : lines;
        } catch (JdbiException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    /** Writes a consistent copy to a file that must not exist yet, while others go on reading and writing. */
    public void backup(Path copy) {
        if (Files.exists(copy)) {
            throw new FootnoteException("Not backed up: " + copy + " exists already.", false);
        }
        try {
            jdbi.useHandle(h -> h.execute("vacuum into ?", copy.toAbsolutePath().toString()));
        } catch (JdbiException e) {
            throw new FootnoteException("Not backed up: " + copy + " cannot be written.", true, e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new FootnoteException("The data folder " + folder + " cannot be made.", false, e);
        }
    }

    private static HikariDataSource openPool(Path file) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("footnote-database");
        config.setDataSource(sqlite(file));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(BUSY_TIMEOUT_MILLIS + 10_000L);
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw Trouble.explain(file, e);
        }
    }

    private static SQLiteDataSource sqlite(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }
}
