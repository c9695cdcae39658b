package footnote.telegram;

import footnote.chat.Conversation;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Tells topics, which have conversations of their own, from mere threads of replies, which do not. */
final class Topics {
    private Topics() {}

    /** The topic of a message, or 0. */
    static int of(Message message) {
        boolean inTopic = Boolean.TRUE.equals(message.getIsTopicMessage()) && message.getMessageThreadId() != null;
        return inTopic ? message.getMessageThreadId() : 0;
    }

    static Conversation conversation(Place place) {
        return new Conversation(ChatLane.of(place.chat()), place.thread() == 0 ? "" : String.valueOf(place.thread()));
    }
}
