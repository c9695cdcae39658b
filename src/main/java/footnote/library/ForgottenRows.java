package footnote.library;

import footnote.model.LibraryId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jdbi.v3.core.Handle;

/** The SQL of addresses whose articles were forgotten: hashes only, since what is forgotten is not kept. Works inside the handle that it is given. */
final class ForgottenRows {
    void keep(Handle handle, LibraryId library, String url) {
        if (!url.isEmpty()) {
            handle.execute(
                    "INSERT INTO forgotten_address (library, address) VALUES (?, ?) ON CONFLICT DO NOTHING",
                    library.value(),
                    hash(url));
        }
    }

    boolean has(Handle handle, LibraryId library, String url) {
        return handle.createQuery(
                                "SELECT count(*) FROM forgotten_address WHERE library = :library AND address = :address")
                        .bind("library", library.value())
                        .bind("address", hash(url))
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    void deleteAll(Handle handle, LibraryId library) {
        handle.execute("DELETE FROM forgotten_address WHERE library = ?", library.value());
    }

    private static String hash(String url) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(url.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
