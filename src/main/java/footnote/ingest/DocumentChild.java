package footnote.ingest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import footnote.model.UnusableSubmission;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The child process that reads one document: its bytes on standard input, its text as JSON on standard output. */
public final class DocumentChild {
    private static final String BROKEN = "It is broken and can't be read. Save it anew, or send the article's text.";
    private static final int GRACE_SECONDS = 3;
    private static final int LATE = 4;

    private DocumentChild() {}

    /** Started with the limits as four numbers, in the order of {@link DocumentLimits}. */
    public static void main(String[] arguments) throws IOException {
        DocumentLimits limits = new DocumentLimits(
                Integer.parseInt(arguments[0]),
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]));
        endLater(limits.seconds() + GRACE_SECONDS);
        byte[] said = said(System.in, limits).toString().getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            out.write(said);
        }
        Runtime.getRuntime().halt(0);
    }

    /** Who started this may be gone by then. */
    private static void endLater(int seconds) {
        CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS)
                .execute(() -> Runtime.getRuntime().halt(LATE));
    }

    /** The parsers meet files made to break them: whatever they throw means that the file cannot be read. */
    @SuppressWarnings("IllegalCatch")
    private static ObjectNode said(InputStream in, DocumentLimits limits) throws IOException {
        byte[] content = in.readNBytes(limits.maxBytes());
        try {
            DocumentKind kind = DocumentKind.of(content).orElseThrow(() -> new UnusableSubmission(BROKEN));
            return DocumentText.of(kind.read(content, limits));
        } catch (UnusableSubmission e) {
            return DocumentText.refusal(SubmissionReader.sentence(e));
        } catch (RuntimeException | StackOverflowError e) {
            return DocumentText.refusal(BROKEN);
        }
    }
}
