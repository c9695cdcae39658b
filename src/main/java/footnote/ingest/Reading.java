package footnote.ingest;

/** What reading made of one submitted article. */
public sealed interface Reading {

    /** It could be read. */
    record Read(RawArticle article) implements Reading {}

    /**
     * It could not be read; others of the same submission may still have been.
     *
     * @param name what was refused: a file name, a line of a file
     * @param reason a sentence for the person who sent it
     */
    record Unreadable(String name, String reason) implements Reading {}
}
