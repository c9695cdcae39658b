package footnote.ingest;

import java.util.Optional;
import java.util.regex.Pattern;

/** Tells titles from what programs write into the title of a document. */
final class DocumentTitle {
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)(microsoft (word|powerpoint|excel) - .*|untitled.*|unbenannt.*|document ?\\d*|dokument ?\\d*|title|.*\\.(docx?|pdf|indd|qxp|tex|rtf|odt|html?)"
                    + "|slide \\d+|layout \\d+|print|https?://.*|[\\W\\d_]*)");
    private static final int SHORTEST = 5;
    private static final int LONGEST = 250;

    private DocumentTitle() {}

    static Optional<String> sensible(String title) {
        String clean = title.strip();
        boolean says = clean.length() >= SHORTEST
                && clean.length() <= LONGEST
                && LineShape.words(clean) >= 2
                && !NO_TITLE.matcher(clean).matches();
        return says ? Optional.of(clean) : Optional.empty();
    }
}
