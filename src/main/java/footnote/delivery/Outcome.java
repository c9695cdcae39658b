package footnote.delivery;

import java.time.Duration;

/** How a send or an edit ended. */
public sealed interface Outcome {

    /** The message stands in the chat with the wanted content. */
    record Sent(long messageId) implements Outcome {}

    /** Not done, and worth another try after exactly this wait. */
    record Later(Duration pause, String reason) implements Outcome {}

    /** Not done: the chat has another name now, under which it may be done. */
    record Moved(String chat) implements Outcome {}

    /** Not done, and never will be: the chat is closed to us, or the content is not accepted. */
    record Refused(String reason) implements Outcome {}

    /** There is no message of ours to edit under that id. */
    record Missing(String reason) implements Outcome {}

    /** The call broke off: it may have been done or not. */
    record Unknown(String reason) implements Outcome {}
}
