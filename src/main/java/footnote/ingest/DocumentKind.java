package footnote.ingest;

import footnote.model.UnusableSubmission;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The kinds of files that are read in a child process, told apart by how they start. */
enum DocumentKind {
    PDF {
        @Override
        PageText read(byte[] content, DocumentLimits limits) {
            return PdfDocument.read(content, limits);
        }
    },
    PACKED {
        @Override
        PageText read(byte[] content, DocumentLimits limits) {
            ZipParts parts = ZipParts.of(content);
            if (parts.has(DocxDocument.TEXT)) {
                return DocxDocument.read(parts, limits);
            }
            if (parts.has(EpubDocument.CONTAINER)) {
                return EpubDocument.read(parts, limits);
            }
            throw new UnusableSubmission(
                    "That is a packed file, but no .docx and no .epub. Unpack it and send the articles one by one.");
        }
    };

    private static final int HEAD = 1_024;
    private static final String PDF_START = "%PDF-";
    private static final String ZIP_START = "PK\3\4";

    /** Turns a file into text; only called in the child process. */
    abstract PageText read(byte[] content, DocumentLimits limits);

    static Optional<DocumentKind> of(byte[] content) {
        String head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith(ZIP_START)) {
            return Optional.of(PACKED);
        }
        boolean pdf = head.startsWith(PDF_START) || (head.contains(PDF_START) && !head.contains("<html"));
        return pdf && !isProse(head) ? Optional.of(PDF) : Optional.empty();
    }

    /** An article may speak of "%PDF-1.4"; before the mark of a real one stands hardly anything. */
    private static boolean isProse(String head) {
        return head.substring(0, head.indexOf(PDF_START)).split("\\s+", -1).length > 20;
    }
}
