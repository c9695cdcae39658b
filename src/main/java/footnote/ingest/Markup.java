package footnote.ingest;

/** How the text of a submission is written. */
public enum Markup {
    TEXT,
    MARKDOWN,
    HTML
}
