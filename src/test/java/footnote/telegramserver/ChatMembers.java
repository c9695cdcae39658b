package footnote.telegramserver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who is what in a chat. People of whom nothing was said are ordinary members. Used inside the monitor. */
final class ChatMembers {
    private static final List<String> ADMINS = List.of("creator", "administrator");
    private final Map<Long, Member> members = new LinkedHashMap<>();

    private record Member(String status, boolean isAnonymous) {
        boolean isAdmin() {
            return ADMINS.contains(status);
        }
    }

    void put(long user, String status, boolean isAnonymous) {
        members.put(user, new Member(status, isAnonymous));
    }

    String status(long user) {
        return member(user).status();
    }

    boolean isAdmin(long user) {
        return member(user).isAdmin();
    }

    private Member member(long user) {
        return members.getOrDefault(user, new Member("member", false));
    }

    ObjectNode json(long user) {
        Member member = member(user);
        ObjectNode json = Json.object().put("status", member.status());
        json.set("user", user == World.BOT_ID ? World.bot() : World.person(user));
        if (member.isAdmin()) {
            json.put("is_anonymous", member.isAnonymous());
        }
        if (member.status().equals("kicked")) {
            json.put("until_date", 0);
        }
        return json;
    }

    JsonNode administrators() {
        ArrayNode admins = Json.array();
        members.forEach((user, member) -> {
            if (member.isAdmin()) {
                admins.add(json(user));
            }
        });
        return admins;
    }
}
