package footnote.chat;

import java.util.List;

/** A part of a reply that stands on lines of its own. */
public sealed interface Block {
    List<Inline> content();

    /** Ordinary lines. */
    record Paragraph(List<Inline> content) implements Block {
        public Paragraph {
            content = List.copyOf(content);
        }
    }

    /** A passage word for word, folded where the screen can fold. */
    record Quotation(List<Inline> content) implements Block {
        public Quotation {
            content = List.copyOf(content);
        }
    }

    static Block paragraph(Inline... content) {
        return new Paragraph(List.of(content));
    }

    static Block line(String text) {
        return new Paragraph(List.of(new Inline.Plain(text)));
    }
}
