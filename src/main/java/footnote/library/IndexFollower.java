package footnote.library;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Lets the index follow the rows, also when another process changed them. Safe for use by several threads. */
final class IndexFollower {
    /** What is not yet on disk after a crash is taken from the rows again at the next start. */
    private static final int CHANGES_PER_COMMIT = 25;

    private final Jdbi jdbi;
    private final PassageIndex index;
    private final PassageRows passages = new PassageRows();
    private long indexedChanges = -1;

    IndexFollower(Jdbi jdbi, PassageIndex index) {
        this.jdbi = jdbi;
        this.index = index;
    }

    /**
     * One transaction that changed the rows.
     *
     * @param number the count of changes after it
     * @param addedArticle row of the article that came, 0 for none
     * @param removedPassages rows of the passages that went
     */
    record Change(long number, long addedArticle, List<Long> removedPassages) {}

    /** Compares rows and index where anything changed; says by how many passages they differed. */
    synchronized int catchUp() {
        long changes = jdbi.withHandle(IndexFollower::changes);
        if (changes == indexedChanges) {
            return 0;
        }
        int mended = jdbi.withHandle(this::mend);
        indexedChanges = changes;
        return mended;
    }

    /** Takes one change of our own into the index, not visible yet; where another change came between, everything is compared. */
    synchronized void follow(Change change) {
        if (change.number() != indexedChanges + 1) {
            catchUp();
            return;
        }
        index.delete(change.removedPassages());
        jdbi.useHandle(handle -> passages.forIndexOfArticle(handle, change.addedArticle(), index::add));
        indexedChanges = change.number();
        if (change.number() % CHANGES_PER_COMMIT == 0) {
            index.commit();
        }
    }

    private int mend(Handle handle) {
        Set<Long> wanted = new TreeSet<>(passages.allRows(handle));
        Set<Long> surplus = new TreeSet<>(index.rows());
        List<Long> missing =
                wanted.stream().filter(row -> !surplus.contains(row)).toList();
        surplus.removeAll(wanted);
        index.delete(surplus);
        passages.forIndex(handle, missing, index::add);
        index.refresh();
        return missing.size() + surplus.size();
    }

    /** Notes within a transaction that it changes the rows. */
    static long countChange(Handle handle) {
        handle.execute("UPDATE library_change SET changes = changes + 1");
        return changes(handle);
    }

    private static long changes(Handle handle) {
        return handle.createQuery("SELECT changes FROM library_change")
                .mapTo(Long.class)
                .one();
    }
}
