package footnote.telegram;

import java.util.OptionalLong;

/** Tells which message one of our own messages answers. */
@FunctionalInterface
interface AnsweredMessages {
    /** The number of the person's message; empty when that is not known any more. */
    OptionalLong behind(long chat, long ourMessage);
}
