package footnote.delivery;

import footnote.store.Database;
import java.util.Optional;

/** Remembers where messages stand that have no number, as long as they wait for their final text. Safe for use by several threads. */
public final class MessageReferences {
    private final Database database;

    MessageReferences(Database database) {
        this.database = database;
    }

    /** Notes where the only message of a lane stands. */
    public void keep(String lane, String reference) {
        database.write(h -> h.createUpdate("insert into message_reference (lane, reference) values (:lane, :reference)"
                        + " on conflict (lane) do update set reference = excluded.reference")
                .bind("lane", lane)
                .bind("reference", reference)
                .execute());
    }

    public Optional<String> of(String lane) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("select reference from message_reference where lane = :lane")
                        .bind("lane", lane)
                        .mapTo(String.class)
                        .findOne());
    }

    /** Whether the message is known, and its final text not there yet. */
    public boolean isOpen(String reference) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(
                                "select exists (select 1 from message_reference r join outbox o on o.lane = r.lane"
                                        + " where r.reference = :reference and o.state not in ('sent', 'failed'))")
                        .bind("reference", reference)
                        .mapTo(boolean.class)
                        .one());
    }

    /** Forgets those of lanes in which nothing is left to do. */
    void prune() {
        database.write(h -> h.execute("delete from message_reference where lane not in"
                + " (select lane from inbox where state = 'waiting'"
                + " union select lane from outbox where state not in ('sent', 'failed'))"));
    }
}
