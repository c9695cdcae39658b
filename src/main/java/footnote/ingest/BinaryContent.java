package footnote.ingest;

import footnote.model.UnusableSubmission;
import java.util.Locale;

/** Recognises files that are no text by how they start. */
final class BinaryContent {
    private static final String WORKS = " Send text, Markdown, HTML, PDF, DOCX or EPUB.";

    private enum Kind {
        OLD_OFFICE("d0cf11e0", "Old Office files can't be read; save it as .docx."),
        RTF("7b5c727466", "RTF files can't be read."),
        PNG("89504e47", "That is a picture; I read only text."),
        JPEG("ffd8ff", "That is a picture; I read only text."),
        GIF("47494638", "That is a picture; I read only text."),
        RIFF("52494646", "That is a picture, a sound or a film; I read only text."),
        TIFF("49492a00", "That is a picture; I read only text."),
        OGG("4f676753", "That is a sound; I read only text."),
        MP3("494433", "That is a sound; I read only text."),
        GZIP("1f8b", "Packed files can't be read; unpack it first."),
        RAR("526172211a", "Packed files can't be read; unpack it first."),
        SEVEN_ZIP("377abcaf", "Packed files can't be read; unpack it first."),
        BZIP2("425a6839", "Packed files can't be read; unpack it first."),
        ELF("7f454c46", "That is a program; I read only text."),
        SQLITE("53514c69746520666f726d6174", "That is a database; I read only text.");

        private final String start;
        private final String sentence;

        Kind(String start, String sentence) {
            this.start = start;
            this.sentence = sentence;
        }
    }

    private BinaryContent() {}

    static void refuse(byte[] content) {
        String start = hex(content, 16);
        for (Kind kind : Kind.values()) {
            if (start.startsWith(kind.start)) {
                throw new UnusableSubmission(kind.sentence + WORKS);
            }
        }
    }

    /** The sentence for content that is no text and of no known kind. */
    static UnusableSubmission unknownKind() {
        return new UnusableSubmission("That is not a text file." + WORKS);
    }

    private static String hex(byte[] content, int length) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < Math.min(length, content.length); i++) {
            hex.append(String.format(Locale.ROOT, "%02x", content[i]));
        }
        return hex.toString();
    }
}
