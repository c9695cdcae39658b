package footnote.library;

import footnote.model.LibraryId;
import footnote.store.Database;

/** Brings all articles of a library into another one. Safe for use by several threads. */
public final class LibraryMove {
    private final Database database;
    private final Library library;
    private final MoveRows rows = new MoveRows();

    public LibraryMove(Database database, Library library) {
        this.database = database;
        this.library = library;
    }

    /**
     * Moves them with their rows, so that what was cited from them is found as before. Of a text that both libraries have, the moved one
     * stays. May be repeated.
     */
    public void move(LibraryId from, LibraryId to) {
        database.<Long, RuntimeException>write(handle -> {
            rows.move(handle, from, to);
            return IndexFollower.countChange(handle);
        });
        library.catchUp();
    }
}
