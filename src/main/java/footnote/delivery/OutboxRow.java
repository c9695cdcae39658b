package footnote.delivery;

import java.util.Locale;
import java.util.OptionalLong;

/**
 * One message on its way out.
 *
 * @param aboveLane the highest message id known in the lane before the send was begun
 * @param above the highest one known in the lane's counter
 * @param knownId the id of the message on the screen, 0 where there is none
 * @param notBefore when it may be tried again, in milliseconds since 1970
 */
record OutboxRow(
        long id,
        long inboxId,
        String lane,
        String counter,
        String payload,
        State state,
        long aboveLane,
        long above,
        long knownId,
        int attempts,
        long notBefore) {

    /** Where a message stands on its way. */
    enum State {
        /** To be sent. */
        PENDING,
        /** A call was begun and its outcome is not known. */
        SENDING,
        /** A placeholder stands on the screen. */
        HOLDING,
        /** The final text goes into the placeholder. */
        EDITING,
        SENT,
        FAILED;

        String column() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String column) {
            return valueOf(column.toUpperCase(Locale.ROOT));
        }
    }

    /** The chat that the lane belongs to: the lane itself, or what stands before its topic. */
    String chat() {
        int topic = lane.indexOf('/');
        return topic < 0 ? lane : lane.substring(0, topic);
    }

    OptionalLong messageId() {
        return knownId == 0 ? OptionalLong.empty() : OptionalLong.of(knownId);
    }
}
