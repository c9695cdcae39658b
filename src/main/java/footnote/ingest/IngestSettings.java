package footnote.ingest;

/**
 * The limits of taking in articles.
 *
 * @param maxBytes the largest single article that is read
 * @param maxCollectionBytes the largest .jsonl file that is read in memory; each of its lines obeys {@code maxBytes}
 * @param passageTokens how long a passage of several sentences may get
 * @param sentenceTokens how long one sentence may get before it is broken up
 * @param maxPassageTokens what no passage ever exceeds
 * @param maxTokens the longest article that is taken; reading it keeps the models busy for that long
 * @param documents what reading a PDF, DOCX or EPUB may cost
 */
public record IngestSettings(
        int maxBytes,
        int maxCollectionBytes,
        int passageTokens,
        int sentenceTokens,
        int maxPassageTokens,
        int maxTokens,
        DocumentLimits documents) {
    public IngestSettings {
        atLeast("maxBytes", maxBytes, 1);
        atLeast("maxCollectionBytes", maxCollectionBytes, maxBytes);
        atLeast("passageTokens", passageTokens, 1);
        atLeast("sentenceTokens", sentenceTokens, 1);
        atLeast("maxPassageTokens", maxPassageTokens, Math.max(passageTokens, sentenceTokens));
        atLeast("maxTokens", maxTokens, maxPassageTokens);
    }

    /** 5 MB and 40,000 tokens an article, 500 MB a collection, passages of 160 tokens, sentences of 400, nothing over 510. */
    public static IngestSettings standard() {
        return new IngestSettings(5_000_000, 500_000_000, 160, 400, 510, 40_000, DocumentLimits.standard());
    }

    private static void atLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " is " + value + ", expected " + least + " or more");
        }
    }
}
