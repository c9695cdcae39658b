package footnote.app;

import footnote.chat.Block;
import footnote.chat.Button;
import footnote.chat.Inline;
import footnote.chat.Reply;
import java.util.ArrayList;
import java.util.List;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jline.utils.WCWidth;

/** Lays a reply out for a terminal: bold and quotations by style, lines wrapped, buttons as numbers. */
final class TerminalScreen {
    private static final String QUOTE_MARK = "  │ ";
    private static final int NARROWEST = 20;

    private static final int STANDARD_WIDTH = 80;

    private TerminalScreen() {}

    /** The columns of a terminal, which may not know how many it has. */
    static int width(Terminal terminal) {
        int columns = terminal.getSize().getColumns();
        return columns > 0 ? columns : STANDARD_WIDTH;
    }

    /**
     * The lines of a reply.
     *
     * @param width columns of the terminal
     * @param firstNumber number of its first button
     */
    static List<AttributedString> lines(Reply reply, int width, int firstNumber) {
        List<AttributedString> lines = new ArrayList<>();
        for (Block block : reply.blocks()) {
            boolean quoted = block instanceof Block.Quotation || block instanceof Block.Passage;
            int room = Math.max(NARROWEST, width - (quoted ? QUOTE_MARK.length() : 0));
            for (AttributedString paragraph : styled(block, quoted).columnSplitLength(Integer.MAX_VALUE)) {
                for (AttributedString line : wrapped(paragraph, room)) {
                    lines.add(quoted ? AttributedString.join(new AttributedString(""), mark(), line) : line);
                }
            }
        }
        lines.addAll(buttons(reply, firstNumber));
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
        text.codePoints().forEach(codePoint -> {
            if (codePoint != '\n' && Character.isWhitespace(codePoint)) {
                kept.append(' ');
            } else if (codePoint == '\n' || !steers(codePoint)) {
                kept.appendCodePoint(codePoint);
            }
        });
        return kept.toString();
    }

    private static boolean steers(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.FORMAT;
    }

    private static AttributedStyle style(Inline inline, AttributedStyle plain) {
        if (inline instanceof Inline.Bold) {
            return AttributedStyle.BOLD;
        }
        if (inline instanceof Inline.Italic) {
            return AttributedStyle.DEFAULT.italic();
        }
        if (inline instanceof Inline.Command || inline instanceof Inline.Link || inline instanceof Inline.Plain) {
            return plain;
        }
        throw new IllegalStateException("unknown inline: " + inline.getClass());
    }

    /** Breaks at spaces; what has none within a line is cut between two characters. */
    private static List<AttributedString> wrapped(AttributedString paragraph, int room) {
        String text = paragraph.toString();
        List<AttributedString> lines = new ArrayList<>();
        int start = 0;
        int space = -1;
        int columns = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int width = columns(text.codePointAt(at));
            boolean isSpace = text.charAt(at) == ' ';
            if (columns + width > room) {
                int end = space > start && !isSpace ? space : at;
                lines.add(paragraph.subSequence(start, end));
                start = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
                columns = text.substring(Math.min(start, at), at)
                        .codePoints()
                        .map(TerminalScreen::columns)
                        .sum();
            }
            space = isSpace ? at : space;
            columns += isSpace && at < start ? 0 : width;
        }
        lines.add(paragraph.subSequence(Math.min(start, text.length()), text.length()));
        return lines;
    }

    private static int columns(int codePoint) {
        return Math.max(0, WCWidth.wcwidth(codePoint));
    }

    private static List<AttributedString> buttons(Reply reply, int firstNumber) {
        List<AttributedString> lines = new ArrayList<>();
        List<Button> buttons = numbered(reply);
        for (int i = 0; i < buttons.size(); i++) {
            lines.add(new AttributedString(
                    "  (" + (firstNumber + i) + ") " + harmless(buttons.get(i).label()),
                    AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN)));
        }
        return lines;
    }
}
