package footnote.telegram;

import java.util.Optional;

/** Tells which message one of our own messages answers. */
@FunctionalInterface
interface AnsweredMessages {
    /** The name of the person's message, or of the button that was pressed; empty when that is not known any more. */
    Optional<String> behind(long chat, long ourMessage);
}
