package footnote.telegram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Text with marks on stretches of it. Marks nest properly or lie apart.
 *
 * @param breaks where one block ends and the next begins
 */
record StyledText(String text, List<Mark> marks, List<Integer> breaks) {
    StyledText {
        marks = List.copyOf(marks);
        breaks = List.copyOf(breaks);
    }

    /** How a stretch looks. */
    enum Style {
        /** Of which only the beginning is seen before it is pressed. */
        FOLDED_QUOTE,
        QUOTE,
        BOLD,
        ITALIC,
        LINK,
        /** Ours, to be pressed, so that it must stay whole. */
        COMMAND
    }

    /** A marked stretch; the address is empty for all but links. */
    record Mark(int start, int end, Style style, String address) {
        Mark clip(int from, int to) {
            return new Mark(Math.max(start, from) - from, Math.min(end, to) - from, style, address);
        }
    }

    int length() {
        return text.length();
    }

    /** A stretch of this text, without the white space around it. */
    StyledText slice(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        List<Mark> clipped = new ArrayList<>();
        for (Mark mark : marks) {
            Mark part = mark.clip(start, end);
            if (part.start() < part.end()) {
                clipped.add(part);
            }
        }
        return new StyledText(text.substring(start, end), clipped, List.of());
    }

    /** Where the stretch that begins at {@code from} must end so as to have no more than {@code most} marks. */
    int endOfMarks(int from, int most) {
        return marks.stream()
                .filter(mark -> mark.end() > from)
                .sorted(Comparator.comparingInt(Mark::start))
                .skip(most)
                .findFirst()
                .map(mark -> Math.max(mark.start(), from + 1))
                .orElse(text.length());
    }
}
