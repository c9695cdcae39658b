package footnote.telegramserver;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** The reactions of people, one for each of them and each message. Used inside the monitor. */
final class PeopleReactions {
    private final Map<String, String> emoji = new HashMap<>();

    /** The update that tells of another reaction, "" for none any more. */
    ObjectNode change(TelegramChat chat, int message, long person, String now) {
        String key = chat.id() + ":" + message + ":" + person;
        String before = emoji.getOrDefault(key, "");
        if (!now.isEmpty() && !LiveMethods.isReaction(now)) {
            throw new AssertionError("Telegram has no reaction " + now);
        }
        if (now.equals(before)) {
            throw new AssertionError("The reaction is " + before + " already, so that nothing would change");
        }
        emoji.put(key, now);
        ObjectNode json = Json.object().put("message_id", message);
        json.set("chat", chat.json());
        json.set("user", World.person(person));
        json.put("date", chat.now().getEpochSecond());
        json.set("old_reaction", list(before));
        json.set("new_reaction", list(now));
        return json;
    }

    private static ArrayNode list(String emoji) {
        ArrayNode list = Json.array();
        if (!emoji.isEmpty()) {
            list.addObject().put("type", "emoji").put("emoji", emoji);
        }
        return list;
    }
}
