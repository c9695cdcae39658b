package footnote.telegramserver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** The methods that change or remove what stands in a chat. */
final class EditMethods {
    private static final Set<String> REACTIONS = Set.of(
            ("👍 👎 ❤ 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭"
                            + " 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡")
                    .split(" "));
    private final World world;

    EditMethods(World world) {
        this.world = world;
    }

    JsonNode editMessageText(RecordedRequest request) {
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
        List<String> compared = List.of("text", "entities", "reply_markup");
        if (compared.stream().allMatch(field -> before.path(field).equals(edited.path(field)))) {
            throw ApiError.badRequest("message is not modified: specified new message content and reply markup are"
                    + " exactly the same as a current content and reply markup of the message");
        }
        return chat.replace(edited).json();
    }

    JsonNode deleteMessage(RecordedRequest request) {
        if (!world.chatOf(request).remove((int) request.number("message_id", 0))) {
            throw ApiError.badRequest("message to delete not found");
        }
        return Json.NODES.booleanNode(true);
    }

    JsonNode setMessageReaction(RecordedRequest request) {
        TelegramChat chat = world.chatOf(request);
        int id = (int) request.number("message_id", 0);
        if (chat.message(id).isEmpty()) {
            throw ApiError.badRequest("message to react not found");
        }
        JsonNode reactions = request.tree("reaction").orElse(Json.array());
        for (JsonNode reaction : reactions) {
            if (!REACTIONS.contains(reaction.path("emoji").asText().replace("\uFE0F", ""))) {
                throw ApiError.badRequest("REACTION_INVALID");
            }
        }
        chat.react(id, reactions.path(0).path("emoji").asText(""));
        return Json.NODES.booleanNode(true);
    }
}
