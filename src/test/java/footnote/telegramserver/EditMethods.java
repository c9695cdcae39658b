package footnote.telegramserver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The methods that change or remove what stands in a chat. */
final class EditMethods {
    private final World world;

    EditMethods(World world) {
        this.world = world;
    }

    JsonNode editMessageText(RecordedRequest request) {
        if (request.parameter("inline_message_id").isPresent()) {
            return world.guests.edit(request);
        }
        TelegramChat chat = world.chatOf(request);
        ParsedText text = TextRules.message(request);
        ObjectNode edited = editable(request, chat);
        if (!edited.has("text")) {
            throw ApiError.badRequest("there is no text in the message to edit");
        }
        edited.put("text", text.text());
        edited.remove("entities");
        if (!text.entities().isEmpty()) {
            edited.set("entities", text.entitiesJson());
        }
        request.tree("link_preview_options").ifPresent(options -> edited.set("link_preview_options", options));
        return edit(request, chat, edited);
    }

    JsonNode editMessageCaption(RecordedRequest request) {
        TelegramChat chat = world.chatOf(request);
        ParsedText caption = TextRules.caption(request);
        ObjectNode edited = editable(request, chat);
        if (!edited.has("document")) {
            throw ApiError.badRequest("there is no caption in the message to edit");
        }
        edited.remove(List.of("caption", "caption_entities"));
        if (!caption.text().isEmpty()) {
            edited.put("caption", caption.text()).set("caption_entities", caption.entitiesJson());
        }
        return edit(request, chat, edited);
    }

    JsonNode editMessageReplyMarkup(RecordedRequest request) {
        TelegramChat chat = world.chatOf(request);
        return edit(request, chat, editable(request, chat));
    }

    private static ObjectNode editable(RecordedRequest request, TelegramChat chat) {
        ChatMessage message = chat.message((int) request.number("message_id", 0))
                .orElseThrow(() -> ApiError.badRequest("message to edit not found"));
        if (!message.isFromBot()) {
            throw ApiError.badRequest("message can't be edited");
        }
        return message.json().deepCopy();
    }

    /** An edit without a keyboard takes the old keyboard away; an edit that changes nothing is refused. */
    private JsonNode edit(RecordedRequest request, TelegramChat chat, ObjectNode edited) {
        edited.remove("reply_markup");
        InlineKeyboard.of(request).ifPresent(keyboard -> edited.set("reply_markup", keyboard));
        world.flood.admit(chat);
        ObjectNode before =
                chat.message(edited.path("message_id").asInt()).orElseThrow().json();
        requireChange(before, edited);
        return chat.replace(edited).json();
    }

    static void requireChange(ObjectNode before, ObjectNode edited) {
        List<String> compared = List.of("text", "entities", "caption", "caption_entities", "reply_markup");
        if (compared.stream().allMatch(field -> before.path(field).equals(edited.path(field)))) {
            throw ApiError.badRequest("message is not modified: specified new message content and reply markup are"
                    + " exactly the same as a current content and reply markup of the message");
        }
    }

    JsonNode deleteEphemeralMessage(RecordedRequest request) {
        long receiver = request.number("receiver_user_id", 0);
        long id = request.number("ephemeral_message_id", 0);
        if (!world.chatOf(request).removeEphemeral(receiver, id)) {
            throw ApiError.badRequest("message to delete not found");
        }
        return Json.NODES.booleanNode(true);
    }

    JsonNode deleteMessage(RecordedRequest request) {
        if (!world.chatOf(request).remove((int) request.number("message_id", 0))) {
            throw ApiError.badRequest("message to delete not found");
        }
        return Json.NODES.booleanNode(true);
    }
}
