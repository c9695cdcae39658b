package footnote.chat;

/** A stretch of text within a line, as data: no markup, nothing escaped. */
public sealed interface Inline {
    String text();

    /** Ordinary text. */
    record Plain(String text) implements Inline {}

    /** What the eye should find first. */
    record Bold(String text) implements Inline {}

    /** A title, or a remark. */
    record Italic(String text) implements Inline {}

    /** A command of ours: the only text that may be pressed as a command. */
    record Command(String text) implements Inline {}

    /**
     * Text that leads to a web address.
     *
     * @param url the stored address of a cited article; nothing else may become a link
     */
    record Link(String text, String url) implements Inline {}
}
