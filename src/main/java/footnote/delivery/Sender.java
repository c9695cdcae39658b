package footnote.delivery;

import java.time.Duration;

/** The way out to the chats. Implementations never throw for what a server or a network does, and never repeat a call by themselves. */
public interface Sender {

    /** How long to wait before the next call for this lane; zero when it may go now. */
    Duration pause(String lane);

    /** Sends a new message. */
    Outcome send(String lane, String payload);

    /** Gives a message of ours this content; a message that has it already counts as sent. */
    Outcome edit(String lane, long messageId, String payload);
}
