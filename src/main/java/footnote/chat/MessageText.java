package footnote.chat;

import java.util.ArrayList;
import java.util.List;

/**
 * A message to the letter, as it stands in the chat, and the marks in it: a passage can only be quoted exactly.
 *
 * @param marks by their places in the text, in UTF-16 units
 */
public record MessageText(String text, List<Mark> marks) {
    public MessageText {
        marks = List.copyOf(marks);
        for (Mark mark : marks) {
            if (mark.end() > text.length()) {
                throw new IllegalArgumentException("mark ends at " + mark.end() + ", the text at " + text.length());
            }
        }
    }

    /** Words without any mark. */
    public static MessageText plain(String text) {
        return new MessageText(text, List.of());
    }

    /**
     * A stretch that looks different.
     *
     * @param type as the messenger calls it: "bold", "spoiler"
     * @param arguments what belongs to the type, as the messenger writes it; may be empty
     */
    public record Mark(String type, int start, int end, String arguments) {
        public Mark {
            if (start < 0 || end <= start) {
                throw new IllegalArgumentException(type + " is " + start + ".." + end + ", expected 0 <= start < end");
            }
            if (!type.matches("\\w+") || arguments.contains("\n")) {
                throw new IllegalArgumentException("no mark: " + type + " " + arguments);
            }
        }
    }

    /** A stretch of this message, with the parts of the marks that lie in it. */
    MessageText slice(int start, int end) {
        List<Mark> kept = new ArrayList<>();
        for (Mark mark : marks) {
            int from = Math.max(mark.start(), start);
            int to = Math.min(mark.end(), end);
            if (from < to) {
                kept.add(new Mark(mark.type(), from - start, to - start, mark.arguments()));
            }
        }
        return new MessageText(text.substring(start, end), kept);
    }
}
