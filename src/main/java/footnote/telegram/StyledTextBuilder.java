package footnote.telegram;

import footnote.chat.Block;
import footnote.chat.Inline;
import footnote.chat.Reply;
import footnote.telegram.StyledText.Mark;
import footnote.telegram.StyledText.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;

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
        return builder.harmless();
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
        text.append(clean);
        if (inline instanceof Inline.Bold) {
            mark(start, Style.BOLD, "");
        } else if (inline instanceof Inline.Italic) {
            mark(start, Style.ITALIC, "");
        } else if (inline instanceof Inline.Command) {
            mark(start, Style.COMMAND, "");
        } else if (inline instanceof Inline.Link link) {
            mark(start, Style.LINK, link.url());
        } else if (!(inline instanceof Inline.Plain)) {
            throw new IllegalArgumentException("no way to show " + inline);
        }
    }

    private void mark(int start, Style style, String address) {
        boolean opensSomething = style != Style.LINK || address.matches("(?i)https?://[^\\s]+");
        if (text.length() > start && opensSomething) {
            marks.add(new Mark(start, text.length(), style, address));
        }
    }

    /** Whatever the text says, also across the ends of its stretches, nothing in it can be pressed but our commands. */
    private StyledText harmless() {
        NavigableSet<Integer> joints = TextCleaner.joints(text);
        for (Mark command : marks) {
            if (command.style() != Style.COMMAND) {
                continue;
            }
            joints.subSet(command.start(), false, command.end(), false).clear();
            if (command.end() < text.length() && TextCleaner.isOfAName(text.charAt(command.end()))) {
                joints.add(command.end());
            }
        }
        int[] places = joints.stream().mapToInt(Integer::intValue).toArray();
        for (int i = places.length - 1; i >= 0; i--) {
            text.insert(places[i], TextCleaner.JOINER);
        }
        return new StyledText(
                text.toString(),
                marks.stream().map(mark -> moved(mark, places)).toList(),
                breaks.stream().map(place -> place + before(place, places)).toList());
    }

    private static Mark moved(Mark mark, int[] joints) {
        return new Mark(
                mark.start() + before(mark.start() + 1, joints),
                mark.end() + before(mark.end(), joints),
                mark.style(),
                mark.address());
    }

    private static int before(int place, int[] joints) {
        int found = Arrays.binarySearch(joints, place);
        return found < 0 ? -found - 1 : found;
    }
}
