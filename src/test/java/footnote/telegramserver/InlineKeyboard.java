package footnote.telegramserver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Checks the buttons under a message. */
final class InlineKeyboard {
    private static final String ROWS = "inline_keyboard";
    private static final int MAXIMAL_DATA_BYTES = 64;
    private static final int MAXIMAL_COPY_LENGTH = 256;
    private static final int MAXIMAL_BUTTONS = 100;
    private static final List<String> ACTIONS = List.of(
            "url",
            "callback_data",
            "copy_text",
            "web_app",
            "login_url",
            "switch_inline_query",
            "switch_inline_query_current_chat",
            "switch_inline_query_chosen_chat",
            "callback_game",
            "pay");

    private InlineKeyboard() {}

    /** The checked keyboard; empty when there is none, when it has no buttons, or when the markup is of another kind. */
    static Optional<ObjectNode> of(RecordedRequest request) {
        return of(request.tree("reply_markup").orElse(Json.NODES.nullNode()));
    }

    static Optional<ObjectNode> of(JsonNode markup) {
        if (markup.isNull() || markup.isMissingNode()) {
            return Optional.empty();
        }
        if (!markup.isObject()) {
            throw ApiError.badRequest("object expected as reply markup");
        }
        return markup.has(ROWS) ? checked(markup.get(ROWS)) : Optional.empty();
    }

    private static Optional<ObjectNode> checked(JsonNode rows) {
        if (!rows.isArray()) {
            throw ApiError.badRequest(
                    "field \"inline_keyboard\" of the InlineKeyboardMarkup should be an Array of Arrays");
        }
        ArrayNode kept = Json.array();
        int buttons = 0;
        for (JsonNode row : rows) {
            if (!row.isArray()) {
                throw ApiError.badRequest(
                        "field \"inline_keyboard\" of the InlineKeyboardMarkup should be an Array of Arrays");
            }
            row.forEach(InlineKeyboard::check);
            buttons += row.size();
            if (!row.isEmpty()) {
                kept.add(row);
            }
        }
        if (buttons > MAXIMAL_BUTTONS) {
            throw ApiError.badRequest("REPLY_MARKUP_TOO_LONG");
        }
        return kept.isEmpty() ? Optional.empty() : Optional.of(Json.object().set(ROWS, kept));
    }

    private static void check(JsonNode button) {
        if (button.path("text").asText("").isBlank()) {
            throw ApiError.badRequest("can't parse inline keyboard button: Field \"text\" must be of type String");
        }
        List<String> actions = ACTIONS.stream().filter(button::hasNonNull).toList();
        if (actions.isEmpty()) {
            throw ApiError.badRequest(
                    "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        }
        if (actions.size() > 1) {
            throw ApiError.badRequest("can't parse inline keyboard button: more than one action: " + actions);
        }
        switch (actions.get(0)) {
            case "callback_data" -> checkData(button.get("callback_data").asText());
            case "url" -> checkAddress(button.get("url").asText());
            case "copy_text" -> checkCopy(button.get("copy_text").path("text").asText(""));
            default -> {}
        }
    }

    private static void checkData(String data) {
        int bytes = data.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < 1 || bytes > MAXIMAL_DATA_BYTES) {
            throw ApiError.badRequest("BUTTON_DATA_INVALID");
        }
    }

    private static void checkAddress(String address) {
        String scheme = LinkRules.checked(address).orElse("").toLowerCase(Locale.ROOT);
        if (!scheme.startsWith("http") && !scheme.startsWith("tg:")) {
            throw ApiError.badRequest(
                    "inline keyboard button URL '" + address + "' is invalid: Wrong HTTP URL specified");
        }
    }

    private static void checkCopy(String text) {
        if (text.isEmpty() || text.length() > MAXIMAL_COPY_LENGTH) {
            throw ApiError.badRequest("BUTTON_COPY_TEXT_INVALID");
        }
    }
}
