package footnote.ingest;

import footnote.model.UnusableSubmission;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The text parts of a packed document, unpacked in memory and only up to limits; nothing is written, no name is trusted. */
final class ZipParts {
    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_BYTES = 200_000_000;
    private static final int MOST_TEXT = 60_000_000;
    private static final Pattern TEXT = Pattern.compile("(?i).*\\.(xml|xhtml|html|htm|opf|rels)");
    private static final String BOMB =
            "It unpacks to far more than an article can be, so I stopped. Send the article's text.";

    private final Map<String, byte[]> parts;

    private ZipParts(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    static ZipParts of(byte[] content) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            return new Unpacking(zip).all();
        } catch (IOException | IllegalArgumentException e) {
            throw new UnusableSubmission(
                    "It is a packed file that is broken or locked with a password. Save it anew without one.", e);
        }
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    Optional<byte[]> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    /** One walk through a packed file, with what it has taken so far. */
    private static final class Unpacking {
        private final ZipInputStream zip;
        private final byte[] buffer = new byte[1 << 16];
        private long bytes;
        private long text;

        Unpacking(ZipInputStream zip) {
            this.zip = zip;
        }

        ZipParts all() throws IOException {
            Map<String, byte[]> parts = new HashMap<>();
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new UnusableSubmission(BOMB);
                }
                if (TEXT.matcher(entry.getName()).matches()) {
                    parts.putIfAbsent(entry.getName(), unpacked());
                } else {
                    pass();
                }
            }
            return new ZipParts(parts);
        }

        private byte[] unpacked() throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                text += read;
                count(read);
                out.write(buffer, 0, read);
            }
            return out.toByteArray();
        }

        private void pass() throws IOException {
            for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                count(read);
            }
        }

        private void count(int read) {
            bytes += read;
            if (bytes > MOST_BYTES || text > MOST_TEXT) {
                throw new UnusableSubmission(BOMB);
            }
        }
    }
}
