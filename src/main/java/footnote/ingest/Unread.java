package footnote.ingest;

import java.util.function.Supplier;

/** One article of a submission that was not read yet. */
public final class Unread {
    private final String source;
    private final String content;
    private final Supplier<Reading> reading;

    Unread(String source, String content, Supplier<Reading> reading) {
        this.source = source;
        this.content = content;
        this.reading = reading;
    }

    /** Where it came from. */
    public String source() {
        return source;
    }

    /** A hash of it as it came, the same for the same bytes; empty where it came without any. */
    public String content() {
        return content;
    }

    /** Reads it, which may take long. */
    public Reading read() {
        return reading.get();
    }
}
