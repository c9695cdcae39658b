package footnote.delivery;

/**
 * An update as it arrived, before anybody looked into it.
 *
 * @param lane the chat; rows of a lane are worked through in order
 * @param counter the sequence that the chat's message ids come from; several chats may share one
 * @param messageId the id of a message that somebody else wrote, or 0 where the update brings none
 */
public record IncomingRow(long updateId, String lane, String counter, long messageId, String payload) {
    public IncomingRow {
        if (lane.isBlank() || counter.isBlank()) {
            throw new IllegalArgumentException("update " + updateId + " has no lane or counter");
        }
    }
}
