package footnote.telegram;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The commands that Telegram offers in some chats, to people with some language.
 *
 * @param chat number of the only chat, or 0
 * @param language ISO 639-1, or empty: for all who have no menu in theirs
 */
public record CommandMenu(Scope scope, long chat, String language, List<MenuCommand> commands) {
    public CommandMenu {
        commands = List.copyOf(commands);
        if ((scope == Scope.CHAT) != (chat != 0)) {
            throw new IllegalArgumentException("a menu for " + scope + " with the chat " + chat);
        }
        if (!language.matches("([a-z]{2})?")) {
            throw new IllegalArgumentException("language is '" + language + "', expected two letters or nothing");
        }
    }

    /** Where a menu is offered. */
    public enum Scope {
        ALL_PRIVATE_CHATS,
        ALL_GROUP_CHATS,
        ALL_CHAT_ADMINISTRATORS,
        /** One chat only. */
        CHAT;

        private Map<String, Object> parameter(long chat) {
            String type = name().toLowerCase(Locale.ROOT);
            return this == CHAT ? Map.of("type", type, "chat_id", chat) : Map.of("type", type);
        }
    }

    Map<String, Object> parameters() {
        List<Map<String, String>> shown = commands.stream()
                .map(command -> Map.of("command", command.name(), "description", command.description()))
                .toList();
        return Map.of("commands", shown, "scope", scope.parameter(chat), "language_code", language);
    }
}
