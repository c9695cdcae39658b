package footnote.store;

import footnote.model.FootnoteException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Turns what the database libraries throw into a sentence for the operator. */
final class Trouble {
    private Trouble() {}

    static FootnoteException explain(Path file, Throwable failure) {
        return switch (codeOf(failure)) {
            case SQLITE_NOTADB, SQLITE_CORRUPT, SQLITE_FORMAT ->
                new FootnoteException(
                        "The database " + file
                                + " is damaged. Put back a backup, or move the file away to start empty.",
                        false,
                        failure);
            case SQLITE_BUSY, SQLITE_LOCKED ->
                new FootnoteException(
                        "The database " + file + " is in use by another process for too long. Try again.",
                        true,
                        failure);
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH ->
                new FootnoteException(
                        "The database " + file + " cannot be opened for writing. Check the rights of its folder.",
                        false,
                        failure);
            case SQLITE_FULL ->
                new FootnoteException("The disk with the database " + file + " is full.", true, failure);
            default ->
                new FootnoteException(
                        "The database " + file + " cannot be used: " + failure.getMessage(), false, failure);
        };
    }

    private static SQLiteErrorCode codeOf(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLiteException sqlite) {
                return SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xff);
            }
            if (t instanceof SQLException sql && sql.getErrorCode() != 0) {
                return SQLiteErrorCode.getErrorCode(sql.getErrorCode() & 0xff);
            }
        }
        return SQLiteErrorCode.UNKNOWN_ERROR;
    }
}
