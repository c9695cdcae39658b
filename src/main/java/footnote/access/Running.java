package footnote.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The running program, as far as its operator may look into it from a chat. */
public interface Running {

    /** How much is under way. */
    record Queues(long waiting, long unsent, long dead) {}

    /** A message that could not be handled. */
    record Letter(long id, Instant since, String chat, String reason) {}

    /**
     * What a language model was used for today.
     *
     * @param budget tokens that may be spent in a day, 0 for no limit
     */
    record ModelUse(String name, long tokens, long budget) {}

    Queues queues();

    /** How long ago the messenger was last asked for news; empty where it is not asked. */
    Optional<Duration> sinceLastPoll();

    /** Empty without a language model. */
    Optional<ModelUse> model();

    /** The messages that could not be handled, the latest first. */
    List<Letter> letters(int most);

    /** Has one tried again; false when there is none with this id. */
    boolean retry(long id);

    /** Deletes one; false when there is none with this id. */
    boolean drop(long id);
}
