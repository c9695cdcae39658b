package footnote.access;

import java.time.Duration;

/**
 * A limit that was reached.
 *
 * @param most how many are allowed
 * @param within the time in which they are
 * @param pause after this time it goes on
 */
public record Limit(Of of, What what, int most, Duration within, Duration pause) {

    /** Whose limit it is. */
    public enum Of {
        PERSON,
        CHAT
    }

    /** What is counted. */
    public enum What {
        QUESTIONS,
        ARTICLES
    }
}
