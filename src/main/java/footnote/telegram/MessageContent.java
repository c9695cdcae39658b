package footnote.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the text of a message, or else a name for what it holds. */
final class MessageContent {
    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("animation", "an animation");
        KINDS.put("photo", "a photo");
        KINDS.put("live_photo", "a photo");
        KINDS.put("video", "a video");
        KINDS.put("video_note", "a video message");
        KINDS.put("voice", "a voice message");
        KINDS.put("audio", "an audio file");
        KINDS.put("sticker", "a sticker");
        KINDS.put("venue", "a place");
        KINDS.put("location", "a location");
        KINDS.put("contact", "a contact");
        KINDS.put("poll", "a poll");
        KINDS.put("dice", "a dice");
        KINDS.put("story", "a story");
        KINDS.put("checklist", "a checklist");
        KINDS.put("paid_media", "paid media");
        KINDS.put("game", "a game");
        KINDS.put("invoice", "an invoice");
    }

    private MessageContent() {}

    /** What was written: the text, the caption, or the text of a rich message; empty when there is none. */
    static String text(JsonNode tree) {
        for (String field : List.of("text", "caption")) {
            if (tree.path(field).isTextual()) {
                return tree.path(field).asText();
            }
        }
        StringBuilder flat = new StringBuilder();
        flatten(tree.path("rich_message"), flat);
        return flat.toString().strip();
    }

    /** What the message is, in a person's words; empty for notes that the service itself writes. */
    static Optional<String> unreadable(JsonNode tree) {
        return KINDS.entrySet().stream()
                .filter(kind -> tree.hasNonNull(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Texts sit at any depth of a rich message, under "text"; each block ends its line. */
    private static void flatten(JsonNode node, StringBuilder flat) {
        if (node.isArray()) {
            node.forEach(element -> {
                if (element.isTextual()) {
                    flat.append(element.asText());
                }
                flatten(element, flat);
            });
            return;
        }
        node.properties().forEach(field -> {
            if (field.getKey().equals("text") && field.getValue().isTextual()) {
                flat.append(field.getValue().asText());
            }
            flatten(field.getValue(), flat);
        });
        if ((node.has("type") && node.path("text").isContainerNode()) || node.has("blocks")) {
            flat.append('\n');
        }
    }
}
