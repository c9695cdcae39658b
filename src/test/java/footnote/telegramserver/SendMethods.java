package footnote.telegramserver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** The methods that put something new into a chat. */
final class SendMethods {
    private final World world;

    SendMethods(World world) {
        this.world = world;
    }

    JsonNode sendMessage(RecordedRequest request) {
        TelegramChat chat = world.chatOf(request);
        ParsedText text = TextRules.message(request);
        ObjectNode message = newMessage(request, chat);
        message.put("text", text.text());
        if (!text.entities().isEmpty()) {
            message.set("entities", text.entitiesJson());
        }
        request.tree("link_preview_options").ifPresent(options -> message.set("link_preview_options", options));
        Optional<Long> receiver = world.ephemeral.receiver(request, chat);
        if (receiver.isPresent()) {
            world.flood.admit(chat);
            return world.ephemeral.send(chat, message, receiver.get());
        }
        return send(chat, message);
    }

    JsonNode sendDocument(RecordedRequest request) {
        TelegramChat chat = world.chatOf(request);
        ParsedText caption = TextRules.caption(request);
        ObjectNode message = newMessage(request, chat);
        message.set("document", document(request));
        if (!caption.text().isEmpty()) {
            message.put("caption", caption.text()).set("caption_entities", caption.entitiesJson());
        }
        return send(chat, message);
    }

    private ObjectNode document(RecordedRequest request) {
        String value = request.text("document");
        String part = value.startsWith("attach://") ? value.substring("attach://".length()) : "document";
        Optional<UploadedFile> uploaded = Optional.ofNullable(request.files().get(part));
        uploaded.filter(file -> file.content().length == 0).ifPresent(file -> {
            throw ApiError.badRequest("file must be non-empty");
        });
        return uploaded.map(file -> world.files.add(file, file.content().length))
                .or(() -> world.files.document(value))
                .orElseThrow(() -> ApiError.badRequest("there is no document in the request"));
    }

    JsonNode forwardMessage(RecordedRequest request) {
        TelegramChat chat = world.chatOf(request);
        ObjectNode original = world.chat(request.number("from_chat_id", 0))
                .flatMap(from -> from.message((int) request.number("message_id", 0)))
                .orElseThrow(() -> ApiError.badRequest("message to forward not found"))
                .json()
                .deepCopy();
        ObjectNode origin = Json.object()
                .put("type", "user")
                .put("date", original.path("date").asLong());
        origin.set("sender_user", original.get("from"));
        original.remove(List.of("reply_to_message", "reply_markup", "quote", "edit_date"));
        original.setAll(newMessage(request, chat));
        original.set("forward_origin", origin);
        return send(chat, original);
    }

    private ObjectNode newMessage(RecordedRequest request, TelegramChat chat) {
        ObjectNode message = Json.object().put("message_id", 0);
        message.set("from", World.bot());
        message.set("chat", chat.json());
        message.put("date", chat.now().getEpochSecond());
        chat.putTopic(message, request.number("message_thread_id", 0));
        ReplyRules.apply(request, chat, message);
        InlineKeyboard.of(request).ifPresent(keyboard -> message.set("reply_markup", keyboard));
        return message;
    }

    private JsonNode send(TelegramChat chat, ObjectNode message) {
        world.flood.admit(chat);
        return chat.add(message).json();
    }
}
