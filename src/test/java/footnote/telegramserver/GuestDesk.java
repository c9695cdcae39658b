package footnote.telegramserver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The calls for the bot in chats where it is no member: each can be answered once and soon, and that answer edited. Used inside the monitor. */
final class GuestDesk {
    private static final Duration LIFE = Duration.ofSeconds(30);
    private final World world;
    private final Map<String, Waiting> queries = new HashMap<>();
    private final Map<String, Place> sent = new HashMap<>();

    private record Waiting(TelegramChat chat, int replyTo, Instant until) {}

    private record Place(TelegramChat chat, int message) {}

    GuestDesk(World world) {
        this.world = world;
    }

    String open(TelegramChat chat, int replyTo) {
        String id = Long.toString(5_500_000_000_000_001L + queries.size() + sent.size());
        queries.put(id, new Waiting(chat, replyTo, world.clock.instant().plus(LIFE)));
        return id;
    }

    JsonNode answer(RecordedRequest request) {
        Waiting waiting = Optional.ofNullable(queries.get(request.text("guest_query_id")))
                .filter(query -> world.clock.instant().isBefore(query.until()))
                .orElseThrow(() ->
                        ApiError.badRequest("query is too old and response timeout expired or query ID is invalid"));
        JsonNode result = request.tree("result").orElseThrow(() -> ApiError.badRequest("result isn't specified"));
        ObjectNode message = InlineDesk.message(result);
        queries.remove(request.text("guest_query_id"));
        message.set("from", World.bot());
        message.set("chat", waiting.chat().json());
        message.put("date", world.clock.instant().getEpochSecond());
        waiting.chat()
                .message(waiting.replyTo())
                .ifPresent(post ->
                        message.set("reply_to_message", post.json().deepCopy().without("reply_to_message")));
        int id = waiting.chat().add(message).id();
        String inlineId = "inline-" + waiting.chat().id() + "-" + id;
        sent.put(inlineId, new Place(waiting.chat(), id));
        return Json.object().put("inline_message_id", inlineId);
    }

    /** Changes a message that stands in a chat of others. */
    JsonNode edit(RecordedRequest request) {
        Place place =
                place(request.text("inline_message_id")).orElseThrow(() -> ApiError.badRequest("MESSAGE_ID_INVALID"));
        ParsedText text = TextRules.message(request);
        ObjectNode edited =
                place.chat().message(place.message()).orElseThrow().json().deepCopy();
        ObjectNode before = edited.deepCopy();
        edited.remove(List.of("entities", "reply_markup"));
        edited.put("text", text.text());
        if (!text.entities().isEmpty()) {
            edited.set("entities", text.entitiesJson());
        }
        InlineKeyboard.of(request).ifPresent(keyboard -> edited.set("reply_markup", keyboard));
        EditMethods.requireChange(before, edited);
        place.chat().replace(edited);
        return Json.NODES.booleanNode(true);
    }

    /** Where a message of the bot stands in a chat of others, in the words that only the bot and a press of a button know. */
    String inlineId(TelegramChat chat, int message) {
        return sent.entrySet().stream()
                .filter(known -> known.getValue().equals(new Place(chat, message)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No guest's message " + message + ":\n" + chat.transcript()));
    }

    private Optional<Place> place(String inlineId) {
        return Optional.ofNullable(sent.get(inlineId))
                .filter(place -> place.chat().message(place.message()).isPresent());
    }
}
