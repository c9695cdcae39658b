package footnote.telegramserver;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** How a person speaks in a chat: in which topic, and in whose name. */
record Voice(int topic, Optional<TelegramChat> nameOf) {
    static final Voice OWN = new Voice(0, Optional.empty());

    /** The accounts that stand for whoever speaks in the name of a group, and of a channel. */
    private static final long GROUP_ANONYMOUS_BOT = 1_087_968_824;

    private static final long CHANNEL_BOT = 136_817_688;

    Voice in(int newTopic) {
        return new Voice(newTopic, nameOf);
    }

    Voice of(TelegramChat other) {
        return new Voice(topic, Optional.of(other));
    }

    void apply(TelegramChat chat, ObjectNode message) {
        chat.putTopic(message, topic);
        if (topic != 0) {
            chat.message(topic).ifPresent(first -> message.set("reply_to_message", first.json()));
        }
        nameOf.ifPresent(other -> {
            boolean anonymous = other.id() == chat.id();
            message.set("from", bot(anonymous));
            message.set("sender_chat", other.json());
        });
    }

    private static ObjectNode bot(boolean anonymous) {
        return Json.object()
                .put("id", anonymous ? GROUP_ANONYMOUS_BOT : CHANNEL_BOT)
                .put("is_bot", true)
                .put("first_name", anonymous ? "Group" : "Channel")
                .put("username", anonymous ? "GroupAnonymousBot" : "Channel_Bot");
    }
}
