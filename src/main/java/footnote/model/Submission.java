package footnote.model;

import java.nio.file.Path;

/** Something that a person or an operator hands in to be kept as an article. All of it is hostile input. */
public sealed interface Submission {

    /** Where it came from: a file name, or "message:" and the message's address. */
    String source();

    /** What is known about it from outside, for instance from a forward. */
    ArticleDetails known();

    /** Text that was pasted, typed, forwarded or read from standard input. */
    record PastedText(String source, ArticleDetails known, String text) implements Submission {}

    /**
     * A file as it came, undecoded.
     *
     * @param name the file's name with its ending, which tells the format: .txt .md .html .htm .jsonl; PDF, DOCX and EPUB are known by their content
     */
    record FileContent(String source, ArticleDetails known, String name, byte[] content) implements Submission {}

    /**
     * A collection as it lies on the disk, with one JSON object a line; it may be far larger than the memory.
     *
     * @param name the file's name with its ending
     */
    record Collection(String source, ArticleDetails known, String name, Path file) implements Submission {}
}
