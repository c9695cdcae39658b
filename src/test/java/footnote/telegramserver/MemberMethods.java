package footnote.telegramserver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The methods that tell about chats and who is in them. */
final class MemberMethods {
    private final World world;

    MemberMethods(World world) {
        this.world = world;
    }

    JsonNode getChat(RecordedRequest request) {
        TelegramChat asked = world.chatOf(request);
        ObjectNode chat = asked.json();
        chat.put("accent_color_id", 0).put("max_reaction_count", 11);
        chat.putObject("accepted_gift_types")
                .put("unlimited_gifts", false)
                .put("limited_gifts", false)
                .put("unique_gifts", false)
                .put("premium_subscription", false);
        asked.linked().ifPresent(other -> chat.put("linked_chat_id", other.id()));
        return chat;
    }

    JsonNode getChatMember(RecordedRequest request) {
        TelegramChat chat = world.chatOf(request);
        long user = request.number("user_id", 0);
        if (user <= 0) {
            throw ApiError.badRequest("invalid user_id specified");
        }
        requireMemberList(chat);
        return chat.members().json(user);
    }

    JsonNode getChatAdministrators(RecordedRequest request) {
        TelegramChat chat = world.chatOf(request);
        if (chat.isPrivate()) {
            throw ApiError.badRequest("there are no administrators in the private chat");
        }
        requireMemberList(chat);
        return chat.members().administrators();
    }

    /** A channel shows its members to its administrators only. */
    private static void requireMemberList(TelegramChat chat) {
        if (chat.isChannel() && !chat.members().isAdmin(World.BOT_ID)) {
            throw ApiError.badRequest("member list is inaccessible");
        }
    }
}
