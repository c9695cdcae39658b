package footnote.watch;

import footnote.watch.FolderFiles.Stamp;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The SQL of files that were taken or refused. Each method works inside the handle that it is given. */
final class FolderRows {
    Map<Path, Stamp> all(Handle handle) {
        Map<Path, Stamp> files = new HashMap<>();
        handle.createQuery("SELECT path, size, modified FROM folder_file")
                .map((row, context) -> Map.entry(
                        Path.of(row.getString("path")), new Stamp(row.getLong("size"), row.getLong("modified"))))
                .forEach(file -> files.put(file.getKey(), file.getValue()));
        return files;
    }

    void done(Handle handle, Path file, Stamp stamp) {
        handle.execute(
                "INSERT INTO folder_file (path, size, modified) VALUES (?, ?, ?)"
                        + " ON CONFLICT (path) DO UPDATE SET size = excluded.size, modified = excluded.modified",
                file.toString(),
                stamp.size(),
                stamp.modified());
    }

    void remove(Handle handle, Path file) {
        handle.execute("DELETE FROM folder_file WHERE path = ?", file.toString());
    }
}
