package footnote.telegram;

import footnote.chat.Block;
import footnote.chat.Inline;
import footnote.chat.Reply;
import footnote.telegram.StyledText.Mark;
import footnote.telegram.StyledText.Style;
import java.util.ArrayList;
import java.util.List;

/** Lays the blocks of a reply out as one text with marks. */
final class StyledTextBuilder {
    private final StringBuilder text = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Integer> breaks = new ArrayList<>();

    static StyledText of(Reply reply) {
        StyledTextBuilder builder = new StyledTextBuilder();
        boolean afterQuote = false;
        for (Block written : reply.blocks()) {
            Block block = written instanceof Block.Passage passage ? passage.quotation() : written;
            boolean quote = block instanceof Block.Quotation;
            builder.separate(afterQuote || quote ? "\n" : "\n\n");
            builder.add(block);
            afterQuote = quote;
        }
        return new StyledText(builder.text.toString(), builder.marks, builder.breaks);
    }

    private void separate(String separator) {
        if (text.length() > 0) {
            text.append(separator);
            breaks.add(text.length());
        }
    }

    private void add(Block block) {
        int start = text.length();
        int markPlace = marks.size();
        block.content().forEach(this::add);
        if (block instanceof Block.Quotation quotation && text.length() > start) {
            Style style = quotation.folded() ? Style.FOLDED_QUOTE : Style.QUOTE;
            marks.add(markPlace, new Mark(start, text.length(), style, ""));
        }
    }

    private void add(Inline inline) {
        int start = text.length();
        String clean = TextCleaner.clean(inline.text());
        if (inline instanceof Inline.Plain) {
            text.append(harmless(clean));
        } else if (inline instanceof Inline.Bold) {
            text.append(harmless(clean));
            mark(start, Style.BOLD, "");
        } else if (inline instanceof Inline.Italic) {
            text.append(harmless(clean));
            mark(start, Style.ITALIC, "");
        } else if (inline instanceof Inline.Command) {
            text.append(clean);
        } else if (inline instanceof Inline.Link link) {
            text.append(harmless(clean));
            mark(start, Style.LINK, link.url());
        } else {
            throw new IllegalArgumentException("no way to show " + inline);
        }
    }

    /** Whatever a text says, nothing in it can be pressed. */
    private static String harmless(String clean) {
        return TextCleaner.withoutCommands(TextCleaner.withoutAddresses(clean));
    }

    private void mark(int start, Style style, String address) {
        boolean opensSomething = style != Style.LINK || address.matches("(?i)https?://[^\\s]+");
        if (text.length() > start && opensSomething) {
            marks.add(new Mark(start, text.length(), style, address));
        }
    }
}
