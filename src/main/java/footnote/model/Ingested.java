package footnote.model;

/** What became of one submitted article. */
public sealed interface Ingested {

    /** It is in the library now. */
    record Added(Article article, int passages) implements Ingested {}

    /**
     * It took the place of an older version of the same article.
     *
     * @param before the version that is gone
     */
    record Replaced(Article article, int passages, Article before) implements Ingested {}

    /** The same text was there already, under this article. */
    record AlreadyKnown(Article article, int passages) implements Ingested {}

    /**
     * It could not be taken.
     *
     * @param name what was refused: a file name, a line of a file
     * @param reason a sentence for the person who sent it
     */
    record Refused(String name, String reason) implements Ingested {}
}
