package footnote.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

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

    /** Our own words, in which our commands can be pressed. Not for words that come from anywhere else. */
    static Block help(String words) {
        List<Inline> content = new ArrayList<>();
        int at = 0;
        Matcher command = Commands.NAMES.matcher(words);
        while (command.find()) {
            if (command.start() > at) {
                content.add(new Inline.Plain(words.substring(at, command.start())));
            }
            content.add(new Inline.Command(command.group()));
            at = command.end();
        }
        if (at < words.length()) {
            content.add(new Inline.Plain(words.substring(at)));
        }
        return new Paragraph(content);
    }

    /** Plain words, whoever they come from. */
    static Block line(String text) {
        return new Paragraph(List.of(new Inline.Plain(text)));
    }
}
