package footnote.telegramserver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words that people type behind the bot's name, and what it offers them. Used inside the monitor. */
final class InlineDesk {
    private static final Duration LIFE = Duration.ofSeconds(30);
    private static final int MOST_RESULTS = 50;
    private final Clock clock;
    private final Map<String, Instant> queries = new HashMap<>();
    private final List<InlineAnswer> answers = new ArrayList<>();

    InlineDesk(Clock clock) {
        this.clock = clock;
    }

    String open() {
        String id = Long.toString(7_700_000_000_000_001L + queries.size());
        queries.put(id, clock.instant().plus(LIFE));
        return id;
    }

    JsonNode answer(RecordedRequest request) {
        String id = request.text("inline_query_id");
        boolean waits = Optional.ofNullable(queries.get(id))
                .filter(until -> clock.instant().isBefore(until))
                .isPresent();
        if (!waits) {
            throw ApiError.badRequest("query is too old and response timeout expired or query ID is invalid");
        }
        JsonNode results = request.tree("results").orElseThrow(() -> ApiError.badRequest("results isn't specified"));
        if (!results.isArray() || results.size() > MOST_RESULTS) {
            throw ApiError.badRequest("RESULTS_TOO_MUCH");
        }
        Set<String> ids = new HashSet<>();
        List<InlineAnswer.Result> checked = new ArrayList<>();
        for (JsonNode result : results) {
            if (!ids.add(result.path("id").asText())) {
                throw ApiError.badRequest("RESULT_ID_DUPLICATE");
            }
            checked.add(InlineAnswer.Result.of(result, new ChatMessage(message(result))));
        }
        String button = request.tree("button").map(InlineDesk::button).orElse("");
        int cached = (int) request.number("cache_time", 300);
        answers.add(new InlineAnswer(id, checked, cached, request.flag("is_personal"), button));
        return Json.NODES.booleanNode(true);
    }

    List<InlineAnswer> answers() {
        return List.copyOf(answers);
    }

    private static String button(JsonNode button) {
        if (button.path("text").asText("").isBlank()) {
            throw ApiError.badRequest("can't parse inline query results button: Field \"text\" must be of type String");
        }
        if (!button.path("start_parameter").asText("").matches("[A-Za-z0-9_-]{1,64}")) {
            throw ApiError.badRequest("START_PARAM_INVALID");
        }
        return button.path("text").asText();
    }

    /** The message that a result stands for, or the refusal of the real server. */
    static ObjectNode message(JsonNode result) {
        if (!result.path("type").asText().equals("article")) {
            throw ApiError.badRequest("can't parse inline query result: the test server knows articles only");
        }
        int idBytes = result.path("id").asText("").getBytes(StandardCharsets.UTF_8).length;
        if (idBytes < 1 || idBytes > 64) {
            throw ApiError.badRequest("RESULT_ID_INVALID");
        }
        if (result.path("title").asText("").isBlank()) {
            throw ApiError.badRequest("ARTICLE_TITLE_EMPTY");
        }
        JsonNode content = result.path("input_message_content");
        if (!content.hasNonNull("message_text")) {
            throw ApiError.badRequest("can't parse inline query result: there is no message text");
        }
        ParsedText text = TextRules.content(content);
        ObjectNode message = Json.object().put("text", text.text());
        if (!text.entities().isEmpty()) {
            message.set("entities", text.entitiesJson());
        }
        InlineKeyboard.of(result.path("reply_markup")).ifPresent(keyboard -> message.set("reply_markup", keyboard));
        return message;
    }
}
