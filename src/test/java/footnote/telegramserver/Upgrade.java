package footnote.telegramserver;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes a supergroup of a group: another chat with another id, whose messages are counted from one. Used inside the monitor. */
final class Upgrade {
    private Upgrade() {}

    static TelegramChat of(World world, TelegramChat group, long supergroup) {
        TelegramChat upgraded = unheard(world, group, supergroup);
        tell(world, group, "migrate_to_chat_id", supergroup);
        tell(world, upgraded, "migrate_from_chat_id", group.id());
        return upgraded;
    }

    static TelegramChat unheard(World world, TelegramChat group, long supergroup) {
        TelegramChat upgraded = world.sharedChat(
                supergroup, "supergroup", group.json().path("title").asText());
        group.moveTo(supergroup);
        return upgraded;
    }

    private static void tell(World world, TelegramChat chat, String field, long other) {
        ObjectNode message = Json.object().put("message_id", 0);
        message.set("from", World.person(1));
        message.set("chat", chat.json());
        message.put("date", chat.now().getEpochSecond()).put(field, other);
        world.updates.add(Json.object().set("message", chat.add(message).json()));
    }
}
