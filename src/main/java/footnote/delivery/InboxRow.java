package footnote.delivery;

/**
 * An update that waits for its answer.
 *
 * @param attempts how often its handling was begun before
 * @param leader the row that it is handled with since that was begun, or 0
 * @param arrived when it came in, in milliseconds since 1970
 * @param aside whether it is handled beside its lane
 */
public record InboxRow(
        long id, String lane, String counter, String payload, int attempts, long leader, long arrived, boolean aside) {
    InboxRow withoutPayload() {
        return new InboxRow(id, lane, counter, "", attempts, leader, arrived, aside);
    }

    /** One that waits for its turn in its lane. */
    public InboxRow(long id, String lane, String counter, String payload, int attempts, long leader, long arrived) {
        this(id, lane, counter, payload, attempts, leader, arrived, false);
    }
}
