package footnote.ingest;

import java.util.Optional;

/** The date that stands among the first lines of a document: it tells more than the day on which the file was made. */
final class DocumentDate {
    private static final int FIRST_LINES = 12;
    private static final int SHORT = 120;

    private DocumentDate() {}

    static Optional<String> inFirstLines(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .limit(FIRST_LINES)
                .filter(line -> line.length() <= SHORT && !LineShape.isProse(line))
                .flatMap(line -> ArticleDate.find(line).stream())
                .map(ArticleDate.Found::iso)
                .findFirst();
    }
}
