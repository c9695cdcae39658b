package footnote.delivery;

/** An update that could not be handled, kept with the reason. */
public record DeadLetter(long updateId, String lane, String payload, String reason) {}
