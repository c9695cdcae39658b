package footnote.telegram;

import footnote.chat.ChatHandler;
import footnote.delivery.Outcome;
import footnote.delivery.Sender;
import java.time.Duration;

/** Notices when Telegram says that the bot may not speak in a chat any more, and lets the conversation know. */
final class ClosedChats implements Sender {
    private final Sender sender;
    private final ChatHandler chat;

    ClosedChats(Sender sender, ChatHandler chat) {
        this.sender = sender;
        this.chat = chat;
    }

    @Override
    public Duration pause(String lane) {
        return sender.pause(lane);
    }

    @Override
    public boolean canSpare(String lane) {
        return sender.canSpare(lane);
    }

    @Override
    public boolean knowsDrafts(String lane) {
        return sender.knowsDrafts(lane);
    }

    @Override
    public Outcome draft(String lane, long number, String payload) {
        return sender.draft(lane, number, payload);
    }

    @Override
    public Outcome send(String lane, String payload) {
        return noticed(lane, sender.send(lane, payload));
    }

    @Override
    public Outcome edit(String lane, long messageId, String payload) {
        return noticed(lane, sender.edit(lane, messageId, payload));
    }

    private Outcome noticed(String lane, Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused && SendResult.isShutOut(refused)) {
            ChatLane.chat(lane).ifPresent(number -> chat.closed(ChatLane.of(number)));
        }
        return outcome;
    }
}
