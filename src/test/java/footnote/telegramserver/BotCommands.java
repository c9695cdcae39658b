package footnote.telegramserver;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The command lists of the bot, by scope and language. */
final class BotCommands {
    private static final int MAXIMAL_COMMANDS = 100;
    private static final int MAXIMAL_DESCRIPTION = 256;
    private static final Set<String> SCOPES = Set.of(
            "default",
            "all_private_chats",
            "all_group_chats",
            "all_chat_administrators",
            "chat",
            "chat_administrators",
            "chat_member");
    private final Map<String, JsonNode> lists = new HashMap<>();

    JsonNode set(RecordedRequest request) {
        JsonNode list = request.tree("commands").orElse(Json.array());
        if (list.size() > MAXIMAL_COMMANDS) {
            throw ApiError.badRequest("BOT_COMMANDS_TOO_MUCH");
        }
        list.forEach(BotCommands::check);
        lists.put(place(request), list);
        return Json.NODES.booleanNode(true);
    }

    JsonNode get(RecordedRequest request) {
        return lists.getOrDefault(place(request), Json.array());
    }

    JsonNode delete(RecordedRequest request) {
        lists.remove(place(request));
        return Json.NODES.booleanNode(true);
    }

    private static void check(JsonNode command) {
        if (!command.path("command").asText("").matches("/?[a-z0-9_]{1,32}")) {
            throw ApiError.badRequest("BOT_COMMAND_INVALID");
        }
        int length = command.path("description").asText("").strip().length();
        if (length < 1 || length > MAXIMAL_DESCRIPTION) {
            throw ApiError.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
        }
    }

    private static String place(RecordedRequest request) {
        JsonNode scope = request.tree("scope").orElse(Json.object().put("type", "default"));
        String type = scope.path("type").asText();
        if (!SCOPES.contains(type)) {
            throw ApiError.badRequest("can't parse BotCommandScope: BotCommandScope type is unsupported");
        }
        if (type.startsWith("chat") && !scope.path("chat_id").isIntegralNumber()) {
            throw ApiError.badRequest("chat_id is not specified");
        }
        String language = request.text("language_code");
        if (!language.matches("([a-z]{2})?")) {
            throw ApiError.badRequest("LANG_CODE_INVALID");
        }
        return scope + " " + language;
    }
}
