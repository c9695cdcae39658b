package footnote.chat;

/**
 * Something of a person's library to share in any chat.
 *
 * @param id unlike for unlike findings of one search: up to 64 bytes of ASCII
 * @param message what is shared
 */
public record Finding(String id, String title, String description, Reply message) {}
