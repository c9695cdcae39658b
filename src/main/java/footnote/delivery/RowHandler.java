package footnote.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Knows what the payloads mean: makes the answers to an update, or to several that are one action. */
public interface RowHandler {

    /**
     * Says which of the waiting updates are handled next. What was begun is never asked for again.
     *
     * @param waiting the first ones of a lane, in the order in which they came; never empty
     */
    default Gathering gather(List<InboxRow> waiting, Instant now) {
        return new Gathering.Take(RowGroup.of(waiting.get(0)));
    }

    /**
     * The answers, one payload per message, in order; empty when the updates need none. Repeated after a crash.
     *
     * @param work shows what there is before the answers; the first of them takes its place
     */
    List<String> handle(RowGroup group, Work work);

    /** Hears that a chat has another name now, before anything goes there. */
    default void moved(String fromChat, String toChat) {}

    /** Whether updates that cannot be handled may be kept for whoever runs the bot. */
    default boolean mayBeKept(RowGroup group) {
        return true;
    }

    /** What to send when {@link #handle} failed; empty where nothing can be sent. */
    Optional<String> apology(RowGroup group);
}
