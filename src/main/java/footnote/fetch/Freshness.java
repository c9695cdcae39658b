package footnote.fetch;

import okhttp3.Headers;

/**
 * What a server said about the state of something, to be shown to it the next time, so that it sends nothing when nothing changed.
 *
 * @param etag its own mark for the state, or empty
 * @param lastModified its own time of the last change, or empty
 */
public record Freshness(String etag, String lastModified) {
    public static final Freshness NONE = new Freshness("", "");

    private static final int LONGEST = 500;

    static Freshness of(WebClient.Answer answer) {
        return new Freshness(usable(answer.header("ETag")), usable(answer.header("Last-Modified")));
    }

    /** A header that cannot be sent back as it came is left out. */
    private static String usable(String header) {
        boolean plain = header.chars().allMatch(unit -> unit >= ' ' && unit < 0x7F);
        return plain && header.length() <= LONGEST ? header : "";
    }

    void putInto(Headers.Builder headers) {
        if (!etag.isEmpty()) {
            headers.set("If-None-Match", etag);
        }
        if (!lastModified.isEmpty()) {
            headers.set("If-Modified-Since", lastModified);
        }
    }
}
