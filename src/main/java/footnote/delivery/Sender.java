package footnote.delivery;

import java.time.Duration;

/** The way out to the chats. Implementations never throw for what a server or a network does, and never repeat a call by themselves. */
public interface Sender {

    /** How long to wait before the next call for this lane; zero when it may go now. */
    Duration pause(String lane);

    /** Whether a call for this lane that may be left out can go now without keeping a later one waiting. */
    boolean canSpare(String lane);

    /** Whether the chat shows drafts: passing previews of a message to come. */
    boolean knowsDrafts(String lane);

    /**
     * Shows a draft, which vanishes by itself or with the next message.
     *
     * @param number of the update that is being answered; drafts of the same number are one that changes
     */
    Outcome draft(String lane, long number, String payload);

    /** Sends a new message. */
    Outcome send(String lane, String payload);

    /** Gives a message of ours this content; a message that has it already counts as sent. */
    Outcome edit(String lane, long messageId, String payload);
}
