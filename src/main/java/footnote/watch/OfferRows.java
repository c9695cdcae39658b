package footnote.watch;

import footnote.ingest.FeedPage;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The SQL of feeds that were offered to a chat. Each method works inside the handle that it is given. */
final class OfferRows {
    Begun.Offer add(Handle handle, String chat, FeedPage.Named named, long now) {
        long row = handle.createUpdate("INSERT INTO feed_offer (chat, title, address, offered_at)"
                        + " VALUES (:chat, :title, :address, :now)")
                .bind("chat", chat)
                .bind("title", named.title())
                .bind("address", named.address())
                .bind("now", now)
                .executeAndReturnGeneratedKeys("row_id")
                .mapTo(Long.class)
                .one();
        return new Begun.Offer(row, named.title().isEmpty() ? named.address() : named.title());
    }

    Optional<String> address(Handle handle, String chat, long row) {
        return handle.createQuery("SELECT address FROM feed_offer WHERE row_id = :row AND chat = :chat")
                .bind("row", row)
                .bind("chat", chat)
                .mapTo(String.class)
                .findOne();
    }
}
