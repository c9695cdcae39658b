package footnote.chat;

import java.util.ArrayList;
import java.util.List;

/**
 * One message to a person, as data. The screen (Telegram, terminal) decides how it looks, escapes it and splits it where it is long.
 *
 * @param buttons rows of buttons under the message; may be empty
 */
public record Reply(List<Block> blocks, List<List<Button>> buttons) {
    public Reply {
        blocks = List.copyOf(blocks);
        buttons = buttons.stream().map(List::copyOf).toList();
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("a reply needs at least one block");
        }
    }

    public static Reply of(Block... blocks) {
        return new Reply(List.of(blocks), List.of());
    }

    /** The same with more rows of buttons. */
    Reply withButtons(List<List<Button>> more) {
        List<List<Button>> all = new ArrayList<>(buttons);
        all.addAll(more);
        return new Reply(blocks, all);
    }

    public static Reply text(String line) {
        return of(Block.line(line));
    }
}
