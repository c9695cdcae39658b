package footnote.telegramserver;

import com.fasterxml.jackson.databind.JsonNode;

/** An inline button; data and address are empty when it has none. */
public record ChatButton(String text, String data, String url) {

    static ChatButton of(JsonNode json) {
        return new ChatButton(
                json.path("text").asText(),
                json.path("callback_data").asText(""),
                json.path("url").asText(""));
    }
}
