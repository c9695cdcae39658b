package footnote.delivery;

import java.time.Instant;

/**
 * An update that could not be handled, kept with the reason.
 *
 * @param id names it among the dead letters
 */
public record DeadLetter(long id, String lane, String payload, String reason, Instant since) {}
