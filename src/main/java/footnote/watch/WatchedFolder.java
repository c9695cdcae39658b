package footnote.watch;

import footnote.ingest.ArticleFiles;
import footnote.library.Library;
import footnote.library.StoredArticle;
import footnote.model.FootnoteException;
import footnote.model.Ingested;
import footnote.model.LibraryId;
import footnote.pipeline.IngestFlow;
import footnote.store.Database;
import footnote.watch.FolderFiles.Stamp;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes articles of the operator's library out of the files of a folder: new and changed ones, once they are written to their end. */
final class WatchedFolder {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);
    /** A round ends after this time, so that the program can stop; the next one goes on. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Database database;
    private final IngestFlow ingest;
    private final Library library;
    private final Path folder;
    private final boolean forgetsRemoved;
    private final FolderRows rows = new FolderRows();
    private final Map<Path, Stamp> done = new HashMap<>();
    private Map<Path, Stamp> before = Map.of();
    private boolean isFirst = true;
    private boolean inTrouble;

    WatchedFolder(Database database, IngestFlow ingest, Library library, Path folder, boolean forgetsRemoved) {
        this.database = database;
        this.ingest = ingest;
        this.library = library;
        this.folder = folder;
        this.forgetsRemoved = forgetsRemoved;
    }

    /** Looks through the folder. A file is taken when it is as it was the last time, so that none is taken half-written. */
    void round() {
        Optional<Map<Path, Stamp>> files = files();
        if (files.isEmpty()) {
            return;
        }
        remember();
        long end = System.nanoTime() + LONGEST.toNanos();
        for (Map.Entry<Path, Stamp> file : files.get().entrySet()) {
            boolean isSettled = file.getValue().equals(before.get(file.getKey()));
            boolean isNew = !file.getValue().equals(done.get(file.getKey()));
            if (isNew
                    && isSettled
                    && System.nanoTime() < end
                    && !Thread.currentThread().isInterrupted()) {
                take(file.getKey(), file.getValue());
            }
        }
        before = files.get();
        Path whole = folder.toAbsolutePath().normalize();
        List<Path> gone = done.keySet().stream()
                .filter(path -> path.startsWith(whole) && !files.get().containsKey(path))
                .toList();
        if (!gone.isEmpty()) {
            removed(gone, files.get().isEmpty());
        }
    }

    private void remember() {
        if (isFirst) {
            done.putAll(database.jdbi().withHandle(rows::all));
            isFirst = false;
        }
    }

    private Optional<Map<Path, Stamp>> files() {
        try {
            Map<Path, Stamp> files = FolderFiles.in(folder);
            inTrouble = false;
            return Optional.of(files);
        } catch (IOException e) {
            warnOnce("The watched folder " + folder + " cannot be read; it is looked for again.");
            return Optional.empty();
        }
    }

    private void take(Path file, Stamp stamp) {
        try {
            ingest.ingestAll(ArticleFiles.submission(file), LibraryId.SHARED, outcome -> {
                if (outcome instanceof Ingested.Refused refused) {
                    LOG.warn("not taken from the watched folder: {}: {}", refused.name(), refused.reason());
                } else {
                    LOG.debug("taken from the watched folder: {}", file);
                }
            });
        } catch (FootnoteException e) {
            if (e.worthRetrying()) {
                LOG.warn("a file of the watched folder is tried again: {}: {}", file, e.getMessage());
                return;
            }
            LOG.warn("not taken from the watched folder: {}: {}", file, e.getMessage());
        }
        database.useWrite(handle -> rows.done(handle, file, stamp));
        done.put(file, stamp);
    }

    /** A folder that is empty all at once is taken for a disk that is not there, and nothing is forgotten for it. */
    private void removed(List<Path> gone, boolean allAtOnce) {
        if (forgetsRemoved && allAtOnce && gone.size() > 1) {
            warnOnce("The watched folder " + folder + " is empty; its articles stay until there are files again.");
            return;
        }
        for (Path file : gone) {
            if (forgetsRemoved) {
                forget(file.toString());
            }
            database.useWrite(handle -> rows.remove(handle, file));
            done.remove(file);
        }
    }

    private void forget(String source) {
        Optional<StoredArticle> article = library.findBySource(LibraryId.SHARED, source);
        while (article.isPresent()) {
            library.forget(article.get().article().key());
            LOG.info(
                    "forgotten with its file: {}", article.get().article().key().id());
            article = library.findBySource(LibraryId.SHARED, source);
        }
    }

    private void warnOnce(String sentence) {
        if (!inTrouble) {
            LOG.warn(sentence);
        }
        inTrouble = true;
    }
}
