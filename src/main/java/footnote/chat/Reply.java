package footnote.chat;

import footnote.phrases.Phrases;
import java.util.ArrayList;
import java.util.List;

/**
 * One message to a person, as data. The screen (Telegram, terminal) decides how it looks, escapes it and splits it where it is long.
 *
 * @param buttons rows of buttons under the message; may be empty
 * @param files what goes with it; at most one
 * @param inPlace whether it takes the place of the message whose button was pressed, where the screen can do that
 * @param seen who is to see it, where the screen can show something to one person only
 */
public record Reply(
        List<Block> blocks, List<List<Button>> buttons, List<OutgoingFile> files, boolean inPlace, Seen seen) {
    /** Who is to see a reply. */
    public enum Seen {
        BY_ALL,
        /** Only the one who asked or pressed: evidence and refusals are nobody else's business. */
        BY_THE_ASKER
    }

    public Reply {
        blocks = List.copyOf(blocks);
        buttons = buttons.stream().map(List::copyOf).toList();
        files = List.copyOf(files);
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("a reply needs at least one block");
        }
        if (files.size() > 1) {
            throw new IllegalArgumentException("a reply has " + files.size() + " files, expected at most one");
        }
    }

    public Reply(List<Block> blocks, List<List<Button>> buttons) {
        this(blocks, buttons, List.of(), false, Seen.BY_ALL);
    }

    public static Reply of(Block... blocks) {
        return new Reply(List.of(blocks), List.of());
    }

    /** The same with more rows of buttons. */
    Reply withButtons(List<List<Button>> more) {
        List<List<Button>> all = new ArrayList<>(buttons);
        all.addAll(more);
        return new Reply(blocks, all, files, inPlace, seen);
    }

    Reply with(OutgoingFile file) {
        return new Reply(blocks, buttons, List.of(file), inPlace, seen);
    }

    /** The same, to take the place of the message whose button was pressed. */
    Reply replacing() {
        return new Reply(blocks, buttons, files, true, seen);
    }

    /** The same for nobody but the one who asked. */
    Reply forAskerOnly() {
        return new Reply(blocks, buttons, files, inPlace, Seen.BY_THE_ASKER);
    }

    /** A phrase of ours alone. */
    static Reply phrase(Phrases phrases, String key) {
        return of(Block.phrase(phrases, key));
    }

    public static Reply text(String line) {
        return of(Block.line(line));
    }
}
