package footnote.chat;

import footnote.model.LibraryId;
import footnote.store.Database;
import java.time.Clock;
import java.util.Optional;

/** The addresses that were read for a chat, and the articles they led to. Safe for use by several threads. */
final class KnownLinks {
    private final Database database;
    private final Clock clock;

    KnownLinks(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * An address that was read.
     *
     * @param row what buttons carry
     * @param source the source of the article
     * @param readAt ISO 8601 instant
     */
    record Known(long row, String address, String source, String readAt) {}

    Known keep(LibraryId library, String address, String source) {
        database.write(handle -> handle.createUpdate("INSERT INTO link (library, address, source, read_at)"
                        + " VALUES (:library, :address, :source, :at) ON CONFLICT (library, address) DO UPDATE"
                        + " SET source = excluded.source, read_at = excluded.read_at")
                .bind("library", library.value())
                .bind("address", address)
                .bind("source", source)
                .bind("at", clock.instant().toString())
                .execute());
        return find(library, address).orElseThrow(() -> new IllegalStateException("the link was not kept"));
    }

    Optional<Known> find(LibraryId library, String address) {
        return where("address = :value", library, address);
    }

    Optional<Known> find(LibraryId library, long row) {
        return where("row_id = :value", library, row);
    }

    private Optional<Known> where(String condition, LibraryId library, Object value) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT row_id, address, source, read_at FROM link WHERE library = :library AND "
                                        + condition)
                        .bind("library", library.value())
                        .bind("value", value)
                        .map((row, context) -> new Known(
                                row.getLong("row_id"),
                                row.getString("address"),
                                row.getString("source"),
                                row.getString("read_at")))
                        .findOne());
    }

    void forget(LibraryId library, String source) {
        database.write(
                handle -> handle.execute("DELETE FROM link WHERE library = ? AND source = ?", library.value(), source));
    }

    void forgetAll(LibraryId library) {
        database.write(handle -> handle.execute("DELETE FROM link WHERE library = ?", library.value()));
    }
}
