package footnote.ingest;

import footnote.model.ArticleDetails;
import footnote.model.FootnoteException;
import footnote.model.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** Files of the disk that hold articles: known by their endings, read into memory unless they are collections. */
public final class ArticleFiles {
    private static final Set<String> ENDINGS =
            Set.of("txt", "md", "markdown", "html", "htm", "xhtml", "pdf", "docx", "epub", "jsonl", "ndjson");
    private static final long MOST_BYTES = 500_000_000;

    private ArticleFiles() {}

    /** The endings that are looked for in folders. */
    public static Set<String> endings() {
        return new TreeSet<>(ENDINGS);
    }

    public static boolean isOne(Path file) {
        return ENDINGS.contains(FileNames.ending(file.getFileName().toString()));
    }

    /**
     * The file, ready to be read; its source is its whole path.
     *
     * @throws FootnoteException with a sentence when it cannot be read
     */
    public static Submission submission(Path file) {
        String source = file.toAbsolutePath().normalize().toString();
        String name = file.getFileName().toString();
        try {
            if (SubmissionReader.isCollection(name) && Files.isReadable(file)) {
                return new Submission.Collection(source, ArticleDetails.UNKNOWN, name, file);
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new FootnoteException("it is larger than 500 MB; cut it into smaller files", false);
            }
            return new Submission.FileContent(source, ArticleDetails.UNKNOWN, name, Files.readAllBytes(file));
        } catch (IOException e) {
            String reason = Files.exists(file) ? "it cannot be read" : "there is no such file";
            throw new FootnoteException(reason, false, e);
        }
    }
}
