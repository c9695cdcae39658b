package footnote.telegram;

import footnote.chat.Block;
import footnote.chat.Button;
import footnote.chat.ButtonAction;
import footnote.chat.Jump;
import footnote.chat.Reply;
import footnote.telegram.StyledText.Mark;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Renders replies for Telegram: its HTML, cut into messages that it accepts. The only place that escapes. */
final class TelegramHtml {
    /** The most a message may hold, counted in UTF-16 without the tags. */
    static final int MOST_LENGTH = 4096;
    /** The most marks; the server allows 100 and adds some of its own. */
    static final int MOST_MARKS = 90;

    private static final int MOST_LABEL = 64;
    private static final String NOTHING = "\u2026";

    private final TextSplitter splitter = new TextSplitter(MOST_LENGTH, MOST_MARKS);

    /** The messages that show a reply, at least one; the buttons are under the last. */
    List<MessagePart> parts(Reply reply) {
        Optional<Block.Passage> passage = reply.blocks().stream()
                .flatMap(block -> block instanceof Block.Passage there ? Stream.of(there) : Stream.empty())
                .filter(there -> there.jump().messageId().matches("\\d{1,9}"))
                .findFirst();
        return passage.map(there -> anchored(reply, there)).orElseGet(() -> written(reply));
    }

    /** A reply to the message that a passage stands in; what it would say without that goes along. */
    private List<MessagePart> anchored(Reply reply, Block.Passage passage) {
        List<Block> blocks = new ArrayList<>(reply.blocks());
        blocks.set(blocks.indexOf(passage), new Block.Paragraph(passage.hint()));
        MessagePart whole = written(reply).get(0);
        Jump jump = passage.jump();
        List<MessagePart> parts = new ArrayList<>(written(new Reply(blocks, reply.buttons())));
        parts.set(
                0,
                parts.get(0)
                        .anchored(new MessagePart.Anchor(
                                Integer.parseInt(jump.messageId()),
                                jump.position(),
                                jump.quote(),
                                whole.html(),
                                whole.text())));
        return parts;
    }

    private List<MessagePart> written(Reply reply) {
        List<StyledText> texts = new ArrayList<>(splitter.split(StyledTextBuilder.of(reply)));
        if (texts.stream().allMatch(text -> isInvisible(text.text()))) {
            texts = List.of(new StyledText(NOTHING, List.of(), List.of()));
        }
        List<MessagePart> parts = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            boolean last = i == texts.size() - 1;
            StyledText text = texts.get(i);
            MessagePart part = new MessagePart(html(text), text.text(), last ? keys(reply) : List.of());
            parts.add(last ? part.with(reply.files()) : part);
        }
        return parts;
    }

    static boolean isInvisible(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.CONTROL);
    }

    private static List<List<MessagePart.Key>> keys(Reply reply) {
        return reply.buttons().stream()
                .filter(row -> !row.isEmpty())
                .map(row -> row.stream().map(TelegramHtml::key).toList())
                .toList();
    }

    private static MessagePart.Key key(Button button) {
        String data = button.action().encode();
        if (data.getBytes(StandardCharsets.UTF_8).length > ButtonAction.MOST_BYTES) {
            throw new IllegalArgumentException("the data of button '" + button.label() + "' are too long: " + data);
        }
        String label = TextCleaner.clean(button.label()).replace('\n', ' ').strip();
        return new MessagePart.Key(shorten(isInvisible(label) ? NOTHING : label), data);
    }

    private static String shorten(String label) {
        if (label.codePointCount(0, label.length()) <= MOST_LABEL) {
            return label;
        }
        return label.substring(0, label.offsetByCodePoints(0, MOST_LABEL - 1)) + NOTHING;
    }

    private static String html(StyledText text) {
        StringBuilder html = new StringBuilder();
        Deque<Mark> open = new ArrayDeque<>();
        Iterator<Mark> marks = text.marks().iterator();
        Mark next = marks.hasNext() ? marks.next() : null;
        for (int i = 0; i <= text.length(); i++) {
            while (!open.isEmpty() && open.element().end() == i) {
                html.append(closing(open.pop()));
            }
            while (next != null && next.start() == i) {
                html.append(opening(next));
                open.push(next);
                next = marks.hasNext() ? marks.next() : null;
            }
            if (i < text.length()) {
                html.append(escaped(text.text().charAt(i)));
            }
        }
        return html.toString();
    }

    private static String opening(Mark mark) {
        return switch (mark.style()) {
            case FOLDED_QUOTE -> "<blockquote expandable>";
            case QUOTE -> "<blockquote>";
            case BOLD -> "<b>";
            case ITALIC -> "<i>";
            case LINK -> "<a href=\"" + escaped(mark.address()) + "\">";
            case COMMAND -> "";
        };
    }

    private static String closing(Mark mark) {
        return switch (mark.style()) {
            case FOLDED_QUOTE, QUOTE -> "</blockquote>";
            case BOLD -> "</b>";
            case ITALIC -> "</i>";
            case LINK -> "</a>";
            case COMMAND -> "";
        };
    }

    private static String escaped(String text) {
        StringBuilder html = new StringBuilder();
        text.chars().forEach(c -> html.append(escaped((char) c)));
        return html.toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            default -> String.valueOf(c);
        };
    }
}
