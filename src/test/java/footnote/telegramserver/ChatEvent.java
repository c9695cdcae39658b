package footnote.telegramserver;

import java.time.Instant;

/** Something that happened to a message, with the message as it stood afterwards. */
public record ChatEvent(Kind kind, ChatMessage message, Instant at) {

    /** What can happen to a message. */
    public enum Kind {
        SENT,
        EDITED,
        DELETED
    }
}
