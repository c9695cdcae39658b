package footnote.telegramserver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks what a message answers to and which passage of it is quoted. */
final class ReplyRules {
    private static final int MAXIMAL_QUOTE = 1024;
    private static final Set<String> KEPT_IN_QUOTES =
            Set.of("bold", "italic", "underline", "strikethrough", "spoiler", "custom_emoji", "date_time");

    private ReplyRules() {}

    /** Puts the answered message and the quote into a new message of the bot. */
    static void apply(RecordedRequest request, TelegramChat chat, ObjectNode message) {
        JsonNode reply = request.tree("reply_parameters").orElseGet(() -> oldStyle(request));
        int id = reply.path("message_id").asInt();
        if (id == 0) {
            return;
        }
        Optional<ChatMessage> answered = chat.message(id);
        if (answered.isEmpty() && !reply.path("allow_sending_without_reply").asBoolean()) {
            throw ApiError.badRequest("message to be replied not found");
        }
        answered.ifPresent(original -> {
            ObjectNode copy = original.json().deepCopy();
            copy.remove("reply_to_message");
            message.set("reply_to_message", copy);
            quote(reply, original).ifPresent(quote -> message.set("quote", quote));
        });
    }

    private static JsonNode oldStyle(RecordedRequest request) {
        return Json.object()
                .put("message_id", request.number("reply_to_message_id", 0))
                .put("allow_sending_without_reply", request.flag("allow_sending_without_reply"));
    }

    private static Optional<ObjectNode> quote(JsonNode reply, ChatMessage original) {
        String text = reply.path("quote").asText("");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        ParsedText given = TextRules.marked(
                text, reply.path("quote_parse_mode").asText(""), Optional.of(reply.path("quote_entities")));
        ParsedText quote = TextRules.trimmed(given);
        if (quote.text().isEmpty()) {
            return Optional.empty();
        }
        int wanted = position(reply) + given.text().indexOf(quote.text());
        int place = placeOf(quote, wanted, original);
        if (place < 0 || quote.text().length() > MAXIMAL_QUOTE) {
            throw ApiError.badRequest("QUOTE_TEXT_INVALID");
        }
        ObjectNode json =
                Json.object().put("text", quote.text()).put("position", place).put("is_manual", true);
        if (!quote.entities().isEmpty()) {
            json.set("entities", quote.entitiesJson());
        }
        return Optional.of(json);
    }

    /** A position that makes no sense counts as none. */
    private static int position(JsonNode reply) {
        int position = reply.path("quote_position").asInt();
        return position >= 0 && position <= 1_000_000 ? position : 0;
    }

    /** Where the quote stands with the same marks, nearest to the wanted position, of two the later; -1 when nowhere. */
    private static int placeOf(ParsedText quote, int wanted, ChatMessage original) {
        int best = -1;
        int place = original.text().indexOf(quote.text());
        while (place >= 0) {
            boolean nearer = best < 0 || Math.abs(place - wanted) <= Math.abs(best - wanted);
            if (nearer
                    && marks(original.entities(), place, quote.text().length()).equals(own(quote))) {
                best = place;
            }
            place = original.text().indexOf(quote.text(), place + 1);
        }
        return best;
    }

    private static Set<TextEntity> own(ParsedText quote) {
        return marks(quote.entities(), 0, quote.text().length());
    }

    private static Set<TextEntity> marks(List<TextEntity> entities, int start, int length) {
        List<TextEntity> kept = entities.stream()
                .filter(entity -> KEPT_IN_QUOTES.contains(entity.type()))
                .filter(entity -> entity.offset() < start + length && entity.end() > start)
                .map(entity -> cut(entity, start, length))
                .toList();
        return Set.copyOf(kept);
    }

    private static TextEntity cut(TextEntity entity, int start, int length) {
        int from = Math.max(entity.offset(), start);
        int to = Math.min(entity.end(), start + length);
        return new TextEntity(entity.type(), from - start, to - from, entity.argument());
    }
}
