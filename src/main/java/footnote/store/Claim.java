package footnote.store;

import footnote.model.FootnoteException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A role that one process at a time may have on a database; the operating system frees it when the process dies. */
public final class Claim implements AutoCloseable {
    private final FileChannel channel;

    private Claim(FileChannel channel) {
        this.channel = channel;
    }

    static Claim of(Path database, String role) {
        FileChannel channel = openLockFile(database, role);
        if (lock(channel)) {
            return new Claim(channel);
        }
        close(channel);
        throw new FootnoteException(
                "Another Footnote is running with the database " + database + " already (" + role + "). Stop it first.",
                true);
    }

    /** Waits until the role is free. */
    static Claim await(Path database, String role) {
        FileChannel channel = openLockFile(database, role);
        try {
            channel.lock();
            return new Claim(channel);
        } catch (IOException e) {
            close(channel);
            throw new FootnoteException("The database " + database + " cannot be locked.", true, e);
        }
    }

    @Override
    public void close() {
        close(channel);
    }

    private static boolean lock(FileChannel channel) {
        try {
            @Nullable Object lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            close(channel);
            throw new FootnoteException("The data folder does not allow locks on its files.", false, e);
        }
    }

    private static FileChannel openLockFile(Path database, String role) {
        Path file = database.resolveSibling(database.getFileName() + "." + role + ".lock");
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new FootnoteException("The data folder cannot be written: " + file + ".", false, e);
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new FootnoteException("A lock file cannot be closed.", false, e);
        }
    }
}
