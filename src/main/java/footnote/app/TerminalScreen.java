package footnote.app;

import footnote.chat.Block;
import footnote.chat.Button;
import footnote.chat.Inline;
import footnote.chat.Reply;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Lays a reply out for a terminal: bold and quotations by style, lines wrapped, buttons as numbers. */
final class TerminalScreen {
    private static final String QUOTE_MARK = "  │ ";
    private static final int NARROWEST = 20;

    private TerminalScreen() {}

    /**
     * The lines of a reply.
     *
     * @param width columns of the terminal
     */
    static List<AttributedString> lines(Reply reply, int width) {
        List<AttributedString> lines = new ArrayList<>();
        for (Block block : reply.blocks()) {
            boolean quoted = block instanceof Block.Quotation;
            int room = Math.max(NARROWEST, width - (quoted ? QUOTE_MARK.length() : 0));
            for (AttributedString paragraph : styled(block, quoted).columnSplitLength(Integer.MAX_VALUE)) {
                for (AttributedString line : wrapped(paragraph, room)) {
                    lines.add(quoted ? AttributedString.join(new AttributedString(""), mark(), line) : line);
                }
            }
        }
        lines.addAll(buttons(reply));
        return lines;
    }

    /** The buttons of a reply in the order of their numbers. */
    static List<Button> numbered(Reply reply) {
        return reply.buttons().stream().flatMap(List::stream).toList();
    }

    private static AttributedString mark() {
        return new AttributedString(QUOTE_MARK, AttributedStyle.DEFAULT.faint());
    }

    private static AttributedString styled(Block block, boolean quoted) {
        AttributedStyle plain = quoted ? AttributedStyle.DEFAULT.faint() : AttributedStyle.DEFAULT;
        AttributedStringBuilder text = new AttributedStringBuilder();
        for (Inline inline : block.content()) {
            text.append(harmless(inline.text()), style(inline, plain));
            if (inline instanceof Inline.Link link) {
                text.append(" <" + harmless(link.url()) + ">", AttributedStyle.DEFAULT.faint());
            }
        }
        return text.toAttributedString();
    }

    /** Articles are hostile: nothing in them may steer the terminal. */
    private static String harmless(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(TerminalScreen::isHarmless).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isHarmless(int codePoint) {
        boolean steers = Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.FORMAT;
        return codePoint == '\n' || !steers;
    }

    private static AttributedStyle style(Inline inline, AttributedStyle plain) {
        if (inline instanceof Inline.Bold) {
            return AttributedStyle.BOLD;
        }
        if (inline instanceof Inline.Italic) {
            return AttributedStyle.DEFAULT.italic();
        }
        if (inline instanceof Inline.Code || inline instanceof Inline.Link || inline instanceof Inline.Plain) {
            return plain;
        }
        throw new IllegalStateException("unknown inline: " + inline.getClass());
    }

    private static List<AttributedString> wrapped(AttributedString paragraph, int room) {
        List<AttributedString> lines = new ArrayList<>();
        int from = 0;
        while (paragraph.columnSubSequence(from, Integer.MAX_VALUE).columnLength() > room) {
            String rest = paragraph.columnSubSequence(from, from + room + 1).toString();
            int space = rest.lastIndexOf(' ');
            int take = space > 0 ? new AttributedString(rest.substring(0, space)).columnLength() : room;
            lines.add(paragraph.columnSubSequence(from, from + take));
            from += take + (space > 0 ? 1 : 0);
        }
        lines.add(paragraph.columnSubSequence(from, Integer.MAX_VALUE));
        return lines;
    }

    private static List<AttributedString> buttons(Reply reply) {
        List<AttributedString> lines = new ArrayList<>();
        List<Button> buttons = numbered(reply);
        for (int i = 0; i < buttons.size(); i++) {
            lines.add(new AttributedString(
                    "  (" + (i + 1) + ") " + harmless(buttons.get(i).label()),
                    AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN)));
        }
        return lines;
    }
}
