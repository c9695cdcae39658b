package footnote.telegramserver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A message as it stands in a chat at one moment; the JSON is what a bot would see. */
public record ChatMessage(ObjectNode json) {

    public ChatMessage {
        json = json.deepCopy();
    }

    public int id() {
        return json.path("message_id").asInt();
    }

    public boolean isFromBot() {
        return json.path("from").path("is_bot").asBoolean();
    }

    /** The text, or the caption of a file, without markup. */
    public String text() {
        return json.path(json.has("text") ? "text" : "caption").asText("");
    }

    public List<TextEntity> entities() {
        List<TextEntity> entities = new ArrayList<>();
        json.path(json.has("text") ? "entities" : "caption_entities")
                .forEach(entity -> entities.add(TextEntity.of(entity)));
        return entities;
    }

    /** The parts of the text that have an entity of this type, for example {@code expandable_blockquote}. */
    public List<String> marked(String entityType) {
        return entities().stream()
                .filter(entity -> entity.type().equals(entityType))
                .map(entity -> entity.in(text()))
                .toList();
    }

    /** The inline buttons, row after row. */
    public List<ChatButton> buttons() {
        List<ChatButton> buttons = new ArrayList<>();
        for (JsonNode row : json.path("reply_markup").path("inline_keyboard")) {
            row.forEach(button -> buttons.add(ChatButton.of(button)));
        }
        return buttons;
    }

    /** The button with this text or, failing that, with this callback data. */
    public Optional<ChatButton> button(String textOrData) {
        return buttons().stream()
                .filter(button -> button.text().equals(textOrData))
                .findFirst()
                .or(() -> buttons().stream()
                        .filter(button -> button.data().equals(textOrData))
                        .findFirst());
    }

    /** The id of the message this one answers, 0 when it answers none. */
    public int repliesTo() {
        return json.path("reply_to_message").path("message_id").asInt();
    }

    /** The quoted passage of the message this one answers. */
    public String quote() {
        return json.path("quote").path("text").asText("");
    }

    /** The file id of the document in this message, empty when there is none. */
    public String fileId() {
        return json.path("document").path("file_id").asText("");
    }
}
