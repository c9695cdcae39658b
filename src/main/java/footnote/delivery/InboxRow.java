package footnote.delivery;

/**
 * An update that waits for its answer.
 *
 * @param attempts how often its handling was begun before
 */
public record InboxRow(long id, String lane, String counter, String payload, int attempts) {}
