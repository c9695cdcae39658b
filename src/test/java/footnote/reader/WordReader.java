package footnote.reader;

/** Makes a reader that needs no model, for tests of the steps around it. */
public final class WordReader {
    private WordReader() {}

    /** The sentence reader over the fake embedder; every word counts as rare as any other. */
    public static Reader over(FakeEmbedder embedder) {
        return new SentenceReader(embedder, word -> 0.7);
    }
}
