package footnote.telegramserver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** The methods that show for a while that the bot is at work: drafts, chat actions, reactions. */
final class LiveMethods {
    private static final Set<String> ACTIONS = Set.of(
            "typing",
            "upload_photo",
            "record_video",
            "upload_video",
            "record_voice",
            "upload_voice",
            "upload_document",
            "choose_sticker",
            "find_location",
            "record_video_note",
            "upload_video_note");
    private static final Set<String> REACTIONS = Set.of(
            ("👍 👎 ❤ 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭"
                            + " 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡")
                    .split(" "));
    /** A bot is no premium user. */
    private static final int MOST_REACTIONS = 1;

    private final World world;

    LiveMethods(World world) {
        this.world = world;
    }

    /** Whether Telegram has this among its own reactions. */
    static boolean isReaction(String emoji) {
        return REACTIONS.contains(emoji.replace("\uFE0F", ""));
    }

    JsonNode sendMessageDraft(RecordedRequest request) {
        TelegramChat chat = world.chatOf(request);
        if (!chat.isPrivate()) {
            throw ApiError.badRequest("TEXTDRAFT_PEER_INVALID");
        }
        long number = request.number("draft_id", 0);
        if (number == 0 || number != (int) number) {
            throw ApiError.badRequest("draft_id must be non-zero");
        }
        ParsedText text = TextRules.draft(request);
        ObjectNode draft = Json.object().put("draft_id", number).put("text", text.text());
        draft.put("can_stop", request.flag("can_stop"));
        draft.set("entities", text.entitiesJson());
        chat.addDraft(draft);
        return Json.NODES.booleanNode(true);
    }

    JsonNode sendChatAction(RecordedRequest request) {
        TelegramChat chat = world.chatOf(request);
        String action = request.text("action");
        if (!ACTIONS.contains(action)) {
            throw ApiError.badRequest("wrong parameter action in request");
        }
        chat.addAction(action);
        return Json.NODES.booleanNode(true);
    }

    JsonNode setMessageReaction(RecordedRequest request) {
        TelegramChat chat = world.chatOf(request);
        int id = (int) request.number("message_id", 0);
        if (chat.message(id).isEmpty()) {
            throw ApiError.badRequest("message to react not found");
        }
        JsonNode reactions = request.tree("reaction").orElse(Json.array());
        if (reactions.size() > MOST_REACTIONS) {
            throw ApiError.badRequest("REACTIONS_TOO_MANY");
        }
        for (JsonNode reaction : reactions) {
            boolean known = reaction.path("type").asText().equals("emoji")
                    && isReaction(reaction.path("emoji").asText());
            if (!known || !chat.allowsReactions()) {
                throw ApiError.badRequest("REACTION_INVALID");
            }
        }
        chat.react(id, reactions.path(0).path("emoji").asText(""));
        return Json.NODES.booleanNode(true);
    }
}
