package footnote.chat;

/**
 * Names one conversation: a chat, and a topic within it where the chat has topics.
 *
 * @param chat the chat's identifier; a chat's library and its order of messages hang on it
 * @param topic the topic's identifier, or empty
 */
public record Conversation(String chat, String topic) {
    /** The one in the terminal: with whoever runs the program. */
    public static final Conversation TERMINAL = new Conversation("terminal", "");

    public Conversation {
        if (chat.isBlank()) {
            throw new IllegalArgumentException("chat is blank");
        }
    }

    /** One string for storage: unlike for unlike conversations. */
    public String key() {
        return topic.isEmpty() ? chat : chat + "/" + topic;
    }
}
