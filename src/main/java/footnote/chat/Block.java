package footnote.chat;

import footnote.phrases.Phrases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** A part of a reply that stands on lines of its own. */
public sealed interface Block {
    List<Inline> content();

    /** Ordinary lines. */
    record Paragraph(List<Inline> content) implements Block {
        public Paragraph {
            content = List.copyOf(content);
        }
    }

    /**
     * A passage word for word.
     *
     * @param folded whether only its beginning is seen before it is pressed, where the screen can fold
     */
    record Quotation(List<Inline> content, boolean folded) implements Block {
        public Quotation {
            content = List.copyOf(content);
        }

        public Quotation(List<Inline> content) {
            this(content, true);
        }
    }

    /**
     * A passage that stands in a message of this chat. A screen that can go there does, others show it as a quotation.
     *
     * @param hint how to go there, shown instead of the passage
     */
    record Passage(Quotation quotation, Jump jump, List<Inline> hint) implements Block {
        public Passage {
            hint = List.copyOf(hint);
        }

        @Override
        public List<Inline> content() {
            return quotation.content();
        }
    }

    static Block paragraph(Inline... content) {
        return new Paragraph(List.of(content));
    }

    /** Our own words, in which our commands can be pressed. Not for words that come from anywhere else. */
    static Block help(Phrases phrases, String words) {
        return ours(phrases, pressable(words));
    }

    private static List<Inline> pressable(String words) {
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
        return content;
    }

    /**
     * A phrase of ours. Its commands can be pressed, those in the values of its arguments cannot.
     *
     * @param arguments numbers, plain texts, or an {@link Inline} for a value that is to be marked
     */
    static Block phrase(Phrases phrases, String key, Map<String, ?> arguments) {
        Map<String, Object> texts = new HashMap<>(arguments);
        texts.replaceAll((name, value) -> value instanceof Inline inline ? inline.text() : value);
        List<Inline> content = new ArrayList<>();
        for (Phrases.Piece piece : phrases.pieces(key, texts)) {
            if (piece.isOwn()) {
                content.addAll(pressable(piece.words()));
            } else if (arguments.get(piece.argument()) instanceof Inline inline) {
                content.add(inline.with(piece.words()));
            } else {
                content.add(new Inline.Plain(piece.words()));
            }
        }
        return ours(phrases, content);
    }

    /** A line of ours, which begins at the side where lines of its language begin. */
    static Block ours(Phrases phrases, List<Inline> content) {
        String mark =
                phrases.direction().mark(content.stream().map(Inline::text).collect(Collectors.joining()));
        List<Inline> marked = new ArrayList<>(content);
        if (!mark.isEmpty()) {
            marked.add(0, new Inline.Plain(mark));
        }
        return new Paragraph(marked);
    }

    /** A phrase that the eye should find first. */
    static Block heading(Phrases phrases, String key) {
        return ours(phrases, List.of(new Inline.Bold(phrases.text(key))));
    }

    static Block phrase(Phrases phrases, String key) {
        return phrase(phrases, key, Map.of());
    }

    /** Plain words, whoever they come from. */
    static Block line(String text) {
        return new Paragraph(List.of(new Inline.Plain(text)));
    }
}
