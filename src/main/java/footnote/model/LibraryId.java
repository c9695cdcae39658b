package footnote.model;

/**
 * Names a library: the articles of one private chat, of one group, or the operator's shared ones.
 *
 * @param value "shared", or "chat:" and the chat's own identifier
 */
public record LibraryId(String value) {
    public static final LibraryId SHARED = new LibraryId("shared");

    public LibraryId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("library id is blank");
        }
    }

    /** The library of one chat. */
    public static LibraryId ofChat(String chat) {
        return new LibraryId("chat:" + chat);
    }
}
