package footnote.ingest;

/**
 * What reading one document (PDF, DOCX, EPUB) may cost.
 *
 * @param maxBytes the largest file that is read
 * @param maxText the most text that is taken from it, in characters
 * @param seconds how long reading may take, the start of the child process included
 * @param heapMegabytes how much memory the child process gets for its objects
 */
public record DocumentLimits(int maxBytes, int maxText, int seconds, int heapMegabytes) {
    public DocumentLimits {
        if (maxBytes < 1 || maxText < 1 || seconds < 1 || heapMegabytes < 32) {
            throw new IllegalArgumentException(
                    "document limits are " + maxBytes + " bytes, " + maxText + " characters, " + seconds + " seconds, "
                            + heapMegabytes + " MB; expected 1, 1, 1 and 32 or more");
        }
    }

    /** 20 MB, which is what Telegram hands out, and 5 million characters; 10 seconds; 256 MB. */
    public static DocumentLimits standard() {
        return new DocumentLimits(20 * 1024 * 1024, 5_000_000, 10, 256);
    }
}
