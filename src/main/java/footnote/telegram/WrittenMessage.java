package footnote.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footnote.chat.MessageText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a message to the letter, with the marks that have to be handed over when a passage of it is quoted. */
final class WrittenMessage {
    private static final Set<String> KEPT_IN_QUOTES =
            Set.of("bold", "italic", "underline", "strikethrough", "spoiler", "custom_emoji", "date_time");

    private WrittenMessage() {}

    /** Empty words for a message that cannot be quoted, such as one of blocks. */
    static MessageText of(JsonNode message) {
        boolean hasText = message.path("text").isTextual();
        String text = message.path(hasText ? "text" : "caption").asText("");
        List<MessageText.Mark> marks = new ArrayList<>();
        for (JsonNode entity : message.path(hasText ? "entities" : "caption_entities")) {
            int start = entity.path("offset").asInt(-1);
            int length = entity.path("length").asInt(0);
            boolean within = start >= 0 && length > 0 && length <= text.length() - start;
            if (within && KEPT_IN_QUOTES.contains(entity.path("type").asText())) {
                marks.add(new MessageText.Mark(entity.path("type").asText(), start, start + length, arguments(entity)));
            }
        }
        return new MessageText(text, marks);
    }

    private static String arguments(JsonNode entity) {
        ObjectNode rest = entity.deepCopy();
        rest.remove(List.of("type", "offset", "length"));
        return rest.isEmpty() ? "" : rest.toString();
    }
}
