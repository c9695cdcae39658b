package footnote.telegram;

import footnote.chat.Block;
import footnote.chat.Inline;
import footnote.chat.Reply;
import footnote.telegramserver.ParsedText;
import footnote.telegramserver.TextEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A reply, the messages that show it, and what the judge makes of them. */
final class RenderedReply {
    private static final int MOST_LENGTH = 4096;
    private static final int MOST_MARKS = 100;
    private static final int MOST_LABEL = 64;
    private static final Set<String> FOREIGN = Set.of("url", "email", "mention", "text_mention");

    private final Reply reply;
    private final List<MessagePart> parts;
    /** What is to be shown. */
    private final List<Inline> contents;

    private RenderedReply(Reply reply) {
        this.reply = reply;
        this.parts = new TelegramHtml().parts(reply);
        this.contents =
                contents().map(inline -> inline.with(visible(inline.text()))).toList();
    }

    /**
     * Checks all that must hold, whatever the reply says.
     *
     * @throws AssertionError with what does not hold
     * @throws RuntimeException when the judge refuses a message
     */
    static void check(Reply reply) {
        new RenderedReply(reply).check();
    }

    private void check() {
        List<ParsedText> shown = new ArrayList<>();
        for (MessagePart part : parts) {
            shown.add(judged(part.html(), part.text()));
            part.anchor().ifPresent(anchor -> judged(anchor.html(), anchor.text()));
            part.keys().forEach(row -> row.forEach(key -> checkLabel(key.label())));
        }
        expect(squeezed(join(shown)), squeezed(text()), "the parts together");
        if (TelegramHtml.isInvisible(join(shown).replace("\u2026", ""))) {
            return;
        }
        for (String type : List.of("bold", "italic", "text_link")) {
            expect(squeezed(marked(shown, type)), squeezed(meant(type)), type + " text");
        }
    }

    private ParsedText judged(String html, String text) {
        ParsedText parsed = footnote.telegramserver.TelegramHtml.message(html);
        expect(parsed.text(), text, "what the judge reads");
        if (text.isEmpty() || text.length() > MOST_LENGTH) {
            throw new AssertionError("a part has " + text.length() + " units");
        }
        if (text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
            throw new AssertionError("half a character is shown");
        }
        int marks = footnote.telegramserver.TelegramHtml.parse(html).entities().size();
        if (marks > MOST_MARKS) {
            throw new AssertionError("a part has " + marks + " marks");
        }
        for (TextEntity entity : parsed.entities()) {
            boolean ours =
                    entity.type().equals("bot_command") && entity.in(text).equals("/help");
            if (FOREIGN.contains(entity.type()) || (entity.type().equals("bot_command") && !ours)) {
                throw new AssertionError("can be pressed: " + entity.in(text));
            }
        }
        return parsed;
    }

    private static void checkLabel(String label) {
        if (TelegramHtml.isInvisible(label) || label.codePointCount(0, label.length()) > MOST_LABEL) {
            throw new AssertionError("a button says '" + label + "'");
        }
        if (label.codePoints().anyMatch(c -> (c >= 0xD800 && c <= 0xDFFF) || Character.isISOControl(c))) {
            throw new AssertionError("a button says '" + label + "'");
        }
    }

    private static void expect(String found, String expected, String what) {
        if (!found.equals(expected)) {
            int at = 0;
            while (at < Math.min(found.length(), expected.length()) && found.charAt(at) == expected.charAt(at)) {
                at++;
            }
            throw new AssertionError(what + " has " + found.length() + " units, expected " + expected.length()
                    + "; differs at " + at + ": '" + near(found, at) + "', expected '" + near(expected, at) + "'");
        }
    }

    private static String near(String text, int at) {
        return text.substring(Math.max(0, at - 20), Math.min(text.length(), at + 20));
    }

    private static String join(List<ParsedText> shown) {
        return shown.stream().map(ParsedText::text).collect(Collectors.joining());
    }

    private static String marked(List<ParsedText> shown, String type) {
        return shown.stream()
                .flatMap(part -> part.entities().stream()
                        .filter(entity -> entity.type().equals(type))
                        .map(entity -> entity.in(part.text())))
                .collect(Collectors.joining());
    }

    private String text() {
        String text = contents.stream().map(Inline::text).collect(Collectors.joining());
        return TelegramHtml.isInvisible(text) ? "\u2026" : text;
    }

    private String meant(String type) {
        return contents.stream()
                .filter(inline -> type.equals(typeOf(inline)))
                .map(Inline::text)
                .collect(Collectors.joining());
    }

    private static String typeOf(Inline inline) {
        if (inline instanceof Inline.Link link) {
            return link.url().matches("(?i)https?://[^\\s]+") ? "text_link" : "";
        }
        return inline instanceof Inline.Bold ? "bold" : inline instanceof Inline.Italic ? "italic" : "";
    }

    /** A passage that a screen can go to is shown by words that lead there, the first one only. */
    private Stream<Inline> contents() {
        boolean anchored = parts.get(0).anchor().isPresent();
        List<Block> blocks = new ArrayList<>(reply.blocks());
        for (int i = 0; anchored && i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Passage passage
                    && passage.jump().messageId().equals("17")) {
                blocks.set(i, new Block.Paragraph(passage.hint()));
                anchored = false;
            }
        }
        return blocks.stream().flatMap(block -> block.content().stream());
    }

    /** What of a text can be shown at all: no halves of characters, no control characters, none that are no characters. */
    private static String visible(String text) {
        return text.codePoints()
                .filter(c -> !Character.isISOControl(c) && (c & 0xFFFE) != 0xFFFE)
                .mapToObj(c -> c >= 0xD800 && c <= 0xDFFF ? "\uFFFD" : Character.toString(c))
                .collect(Collectors.joining());
    }

    /** Without white space, which may vanish at a cut, and without the marks that keep addresses from being pressed. */
    private static String squeezed(String text) {
        StringBuilder squeezed = new StringBuilder(text.length());
        text.chars().filter(c -> !Character.isWhitespace(c) && c != '\u2060').forEach(c -> squeezed.append((char) c));
        return squeezed.toString();
    }
}
