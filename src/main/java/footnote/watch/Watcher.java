package footnote.watch;

import footnote.model.LibraryId;

/**
 * For whom a feed is watched: a chat, or the operator, whose library everyone can ask.
 *
 * @param chat the chat's identifier, or empty for the operator
 * @param topic the topic in which news are told, or empty
 * @param language code of the language that whoever began it speaks, or empty
 */
public record Watcher(String chat, String topic, String language) {
    static final Watcher OPERATOR = new Watcher("", "", "");

    boolean isChat() {
        return !chat.isEmpty();
    }

    LibraryId library() {
        return isChat() ? LibraryId.ofChat(chat) : LibraryId.SHARED;
    }
}
