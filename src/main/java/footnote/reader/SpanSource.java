package footnote.reader;

import java.util.List;

/** Points at spans that may answer a question. */
interface SpanSource {

    /** What each text holds for the question, in order. */
    List<PassageSpans> spans(String question, List<Titled> texts);

    /**
     * A text to read.
     *
     * @param title what it stands under, which helps to understand it but is not read for answers; may be empty
     */
    record Titled(String title, String text) {}
}
