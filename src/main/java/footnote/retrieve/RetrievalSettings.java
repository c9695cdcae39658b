package footnote.retrieve;

/**
 * How much a search brings up.
 *
 * @param candidates passages taken from each of the two searches
 * @param passages passages that are read in the end
 */
public record RetrievalSettings(int candidates, int passages) {
    public RetrievalSettings {
        if (candidates < 1 || candidates > 1000) {
            throw new IllegalArgumentException("retrieval.candidates is " + candidates + ", expected 1..1000");
        }
        if (passages < 1 || passages > 100) {
            throw new IllegalArgumentException("retrieval.passages is " + passages + ", expected 1..100");
        }
    }

    public static RetrievalSettings standard() {
        return new RetrievalSettings(40, 7);
    }
}
