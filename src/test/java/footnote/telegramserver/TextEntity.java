package footnote.telegramserver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A marked part of a text; offsets count UTF-16 units, the argument is the address, language or emoji id, else empty. */
public record TextEntity(String type, int offset, int length, String argument) {

    static TextEntity plain(String type, int offset, int length) {
        return new TextEntity(type, offset, length, "");
    }

    static TextEntity of(JsonNode json) {
        String type = json.path("type").asText();
        String argument = json.path(argumentName(type)).asText("");
        return new TextEntity(
                type, json.path("offset").asInt(), json.path("length").asInt(), argument);
    }

    public int end() {
        return offset + length;
    }

    public String in(String text) {
        return text.substring(offset, end());
    }

    ObjectNode json() {
        ObjectNode json =
                Json.object().put("offset", offset).put("length", length).put("type", type);
        if (type.equals("text_mention")) {
            json.putObject("user")
                    .put("id", Long.parseLong(argument))
                    .put("is_bot", false)
                    .put("first_name", "Person " + argument);
        } else if (!argument.isEmpty()) {
            json.put(argumentName(type), argument);
        }
        return json;
    }

    private static String argumentName(String type) {
        if (type.equals("pre")) {
            return "language";
        }
        if (type.equals("date_time")) {
            return "unix_time";
        }
        return type.equals("custom_emoji") ? "custom_emoji_id" : "url";
    }
}
