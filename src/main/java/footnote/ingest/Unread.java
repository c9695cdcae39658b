package footnote.ingest;

import java.util.function.Supplier;

/** One article of a submission that was not read yet. */
public final class Unread {
    private final String source;
    private final byte[] bytes;
    private final Supplier<Reading> reading;

    /**
     * @param bytes it as it came; none where it did not come as bytes
     */
    Unread(String source, byte[] bytes, Supplier<Reading> reading) {
        this.source = source;
        this.bytes = bytes;
        this.reading = reading;
    }

    static Unread unhashed(String source, Supplier<Reading> reading) {
        return new Unread(source, new byte[0], reading);
    }

    /** Where it came from. */
    public String source() {
        return source;
    }

    /** A hash of it as it came, the same for the same bytes; empty where it came without any. */
    public String content() {
        return bytes.length == 0 ? "" : ArticleIds.hash(bytes);
    }

    /** Reads it, which may take long. */
    public Reading read() {
        return reading.get();
    }
}
