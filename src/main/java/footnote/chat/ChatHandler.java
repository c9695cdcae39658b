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
     * @return the replies in order; a failure is a reply too; empty only where nothing is to be said: in a channel, where nothing is left of
     *     news that were to be told, for a reaction that speaks for itself, and for those who may not use the bot and were told so
     */
    List<Reply> handle(Incoming incoming);

    /** The same on a screen that can show an answer while it is being made, and that lets the person stop it. */
    default List<Reply> handle(Incoming incoming, Live live) {
        return handle(incoming);
    }

    /** The bot cannot speak in a chat any more: it was put out of it, or blocked. May be repeated. */
    default void closed(String chat) {}

    /** What to say where {@link #handle} failed in a way that nobody foresaw. */
    Reply sorry(Speaker speaker);

    /** The content of a file that a reply promised; empty where nothing of it is left. */
    Optional<byte[]> content(OutgoingFile file);

    /** The replies to somebody who may not use the bot; empty where they may. To be asked before anything is fetched for them. */
    default Optional<List<Reply>> turnedAway(Incoming incoming) {
        return Optional.empty();
    }

    /** What a person can share in any chat of what their own library has for these words; the newest for none. Quick. */
    default Findings find(Speaker speaker, String words) {
        return new Findings(List.of(), "");
    }

    /** Brings all that belongs to a chat along when it gets another identifier. May be repeated. */
    default void move(String fromChat, String toChat) {}
}
