package footnote.delivery;

/**
 * How many chats are worked for at the same time.
 *
 * @param lanes those that write now and then
 * @param busyLanes beside them, those that write without a pause: few, so that the others need not wait for them
 */
public record Parallel(int lanes, int busyLanes) {
    public Parallel {
        if (lanes < 1 || busyLanes < 1) {
            throw new IllegalArgumentException("lanes are " + lanes + " and " + busyLanes + ", expected 1 or more");
        }
    }
}
