package footnote.telegram;

import footnote.chat.ChatKind;
import footnote.chat.Conversation;
import footnote.chat.Person;
import footnote.chat.Speaker;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Reads who speaks, and in what kind of chat. */
final class Speakers {
    private Speakers() {}

    static Speaker of(Message message, Conversation conversation) {
        boolean asChat =
                message.getSenderChat() != null && message.getSenderChat().getId() != null;
        return asChat
                ? new Speaker(conversation, person(message.getSenderChat()), kind(message.getChat()))
                : of(message.getFrom(), message.getChat(), conversation);
    }

    /** Somebody by themselves, as in their private chat with the bot, which has their number. */
    static Speaker alone(User user) {
        return new Speaker(new Conversation(ChatLane.of(user.getId()), ""), person(user), ChatKind.PRIVATE);
    }

    static Speaker of(@Nullable User user, Chat chat, Conversation conversation) {
        return new Speaker(conversation, person(user), kind(chat));
    }

    private static Person person(@Nullable User user) {
        if (user == null || user.getId() == null) {
            return Person.UNKNOWN;
        }
        String name = (text(user.getFirstName()) + " " + text(user.getLastName())).strip();
        return new Person(user.getId(), name, text(user.getLanguageCode()));
    }

    /** Channels, and people who hide behind their group, speak as a chat. */
    private static Person person(Chat chat) {
        return new Person(chat.getId(), text(chat.getTitle()), "");
    }

    private static ChatKind kind(Chat chat) {
        return switch (text(chat.getType())) {
            case "private" -> ChatKind.PRIVATE;
            case "channel" -> ChatKind.CHANNEL;
            default -> ChatKind.GROUP;
        };
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
