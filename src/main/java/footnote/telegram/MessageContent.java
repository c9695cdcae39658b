package footnote.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.chat.Attachment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the text of a message, or else what it holds. */
final class MessageContent {
    private static final Map<String, Attachment> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("animation", Attachment.ANIMATION);
        KINDS.put("photo", Attachment.PHOTO);
        KINDS.put("live_photo", Attachment.PHOTO);
        KINDS.put("video", Attachment.VIDEO);
        KINDS.put("video_note", Attachment.VIDEO_MESSAGE);
        KINDS.put("voice", Attachment.VOICE);
        KINDS.put("audio", Attachment.AUDIO);
        KINDS.put("sticker", Attachment.STICKER);
        KINDS.put("venue", Attachment.PLACE);
        KINDS.put("location", Attachment.LOCATION);
        KINDS.put("contact", Attachment.CONTACT);
        KINDS.put("poll", Attachment.POLL);
        KINDS.put("dice", Attachment.DICE);
        KINDS.put("story", Attachment.STORY);
        KINDS.put("checklist", Attachment.CHECKLIST);
        KINDS.put("paid_media", Attachment.PAID_MEDIA);
        KINDS.put("game", Attachment.GAME);
        KINDS.put("invoice", Attachment.INVOICE);
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

    /** What the message holds; empty for notes that the service itself writes. */
    static Optional<Attachment> unreadable(JsonNode tree) {
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
