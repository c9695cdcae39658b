package footnote.delivery;

import java.util.List;
import java.util.Optional;

/** Knows what the payloads mean: makes the answers to an update. */
public interface RowHandler {

    /** What to show at once while {@link #handle} works; it is replaced by the first answer. */
    Optional<String> placeholder(InboxRow row);

    /** The answers, one payload per message, in order; empty when the update needs none. Repeated after a crash. */
    List<String> handle(InboxRow row);

    /** What to send when {@link #handle} failed; empty where nothing can be sent. */
    Optional<String> apology(InboxRow row);
}
