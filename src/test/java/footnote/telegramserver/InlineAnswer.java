package footnote.telegramserver;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What the bot offered to words typed behind its name. */
public record InlineAnswer(
        String queryId, List<Result> results, int cacheSeconds, boolean isPersonal, String buttonText) {
    public InlineAnswer {
        results = List.copyOf(results);
    }

    /** One thing to share; the message is what would be sent. */
    public record Result(String title, String description, ChatMessage message) {
        static Result of(JsonNode json, ChatMessage message) {
            return new Result(
                    json.path("title").asText(), json.path("description").asText(""), message);
        }
    }
}
