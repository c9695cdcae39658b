package footnote.chat;

import java.util.List;
import java.util.Optional;

/** The bot as the screens see it: something came in, replies go out. Implementations are safe for use by several threads, one chat at a time. */
public interface ChatHandler {

    /**
     * What to show while {@link #handle} works, where that may take a while ("Reading your article…"). Quick, and without effect.
     */
    Optional<Reply> placeholder(Incoming incoming);

    /**
     * Does what the person asked. Calling it again with the same incoming message (after a crash) gives the same outcome: nothing is
     * kept twice.
     *
     * @return the replies in order; never empty, never null; a failure is a reply too
     */
    List<Reply> handle(Incoming incoming);
}
