package footnote.telegramserver;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where a forwarded message was first written. */
public record ForwardOrigin(ObjectNode json) {

    /** A post of a public channel. */
    public static ForwardOrigin channel(String title, String username, int messageId) {
        ObjectNode json = Json.object().put("type", "channel").put("message_id", messageId);
        json.putObject("chat")
                .put("id", -1_001_000_000_000L - Math.floorMod(title.hashCode(), 1_000_000))
                .put("title", title)
                .put("username", username)
                .put("type", "channel");
        return new ForwardOrigin(json);
    }

    /** A person who shows their account. */
    public static ForwardOrigin person(long userId) {
        ObjectNode json = Json.object().put("type", "user");
        json.set("sender_user", World.person(userId));
        return new ForwardOrigin(json);
    }

    /** A person who hides their account. */
    public static ForwardOrigin hiddenPerson(String name) {
        return new ForwardOrigin(Json.object().put("type", "hidden_user").put("sender_user_name", name));
    }

    ObjectNode at(long epochSecond) {
        return json.deepCopy().put("date", epochSecond);
    }
}
