package footnote.chat;

/** A stretch of text within a line, as data: no markup, nothing escaped. */
public sealed interface Inline {
    String text();

    /** The same kind of stretch with other words. */
    Inline with(String words);

    /** Ordinary text. */
    record Plain(String text) implements Inline {
        @Override
        public Inline with(String words) {
            return new Plain(words);
        }
    }

    /** What the eye should find first. */
    record Bold(String text) implements Inline {
        @Override
        public Inline with(String words) {
            return new Bold(words);
        }
    }

    /** A title, or a remark. */
    record Italic(String text) implements Inline {
        @Override
        public Inline with(String words) {
            return new Italic(words);
        }
    }

    /** A command of ours: the only text that may be pressed as a command. */
    record Command(String text) implements Inline {
        @Override
        public Inline with(String words) {
            return new Command(words);
        }
    }

    /**
     * Text that leads to a web address.
     *
     * @param url the stored address of a cited article, with or without a text fragment; nothing else may become a link
     */
    record Link(String text, String url) implements Inline {
        @Override
        public Inline with(String words) {
            return new Link(words, url);
        }
    }
}
