package footnote.telegram;

import java.time.Duration;

/**
 * How receiving goes.
 *
 * @param sinceLastPoll how long ago a poll came to a good end, or the poller was started
 * @param trouble what goes wrong, for the operator; empty when all is well
 */
public record PollHealth(State state, Duration sinceLastPoll, String trouble) {
    /** What the poller does. */
    public enum State {
        POLLING,
        /** Something goes wrong; it tries again by itself. */
        TROUBLED,
        /** Another instance polls with the same token. */
        CONFLICT,
        /** The token is not accepted; it has given up. */
        REFUSED,
        CLOSED
    }

    /** After this long without a completed poll something is wrong. */
    public static final Duration TOO_LONG = Duration.ofSeconds(90);

    public boolean isWell() {
        return state == State.POLLING && sinceLastPoll.compareTo(TOO_LONG) <= 0;
    }
}
