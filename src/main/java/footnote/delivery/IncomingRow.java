package footnote.delivery;

/**
 * An update as it arrived, before anybody looked into it.
 *
 * @param lane the chat; rows of a lane are worked through in order
 * @param counter the sequence that the chat's message ids come from; several chats may share one
 * @param messageId the id of a message that somebody else wrote, or 0 where the update brings none
 * @param name what the conversation calls it, so that an answer is known again by what it answers; may be empty
 * @param aside whether it need not wait for the updates of the lane that came before it
 */
public record IncomingRow(
        long updateId, String lane, String counter, long messageId, String name, String payload, boolean aside) {
    public IncomingRow {
        if (lane.isBlank() || counter.isBlank()) {
            throw new IllegalArgumentException("update " + updateId + " has no lane or counter");
        }
    }

    /** One without a name, which waits for its turn. */
    public IncomingRow(long updateId, String lane, String counter, long messageId, String payload) {
        this(updateId, lane, counter, messageId, "", payload, false);
    }
}
