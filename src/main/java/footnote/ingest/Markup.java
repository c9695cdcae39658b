package footnote.ingest;

/** How the text of a submission is written. */
public enum Markup {
    TEXT,
    MARKDOWN,
    HTML,
    /** Plain text whose paragraphs stand apart already: what a document was turned into. */
    PARAGRAPHS
}
