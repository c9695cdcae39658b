package footnote.chat;

import footnote.chat.MessageText.Mark;
import java.util.List;
import java.util.stream.Collectors;

/** The marks of a message as they are stored: one a line, its type, its place, and its arguments. */
final class MarkLines {
    private static final int FIELDS = 4;

    private MarkLines() {}

    static String written(List<Mark> marks) {
        return marks.stream()
                .map(mark -> String.join(
                        " ", mark.type(), String.valueOf(mark.start()), String.valueOf(mark.end()), mark.arguments()))
                .collect(Collectors.joining("\n"));
    }

    static List<Mark> read(String stored) {
        return stored.lines().map(MarkLines::mark).toList();
    }

    private static Mark mark(String line) {
        String[] fields = line.split(" ", FIELDS);
        if (fields.length < FIELDS) {
            throw new IllegalStateException("the mark '" + line + "' of a message cannot be read");
        }
        return new Mark(fields[0], Integer.parseInt(fields[1]), Integer.parseInt(fields[2]), fields[3]);
    }
}
