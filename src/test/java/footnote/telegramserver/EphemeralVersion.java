package footnote.telegramserver;

/** What the server knows of messages for one member only; an older one ignores their parameters and sends to everybody. */
public enum EphemeralVersion {
    NONE,
    /** The receiver is a parameter of the call. */
    V10_2,
    /** The receiver stands in an object of its own. */
    V10_3
}
