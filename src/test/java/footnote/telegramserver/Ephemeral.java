package footnote.telegramserver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Messages in a group that one member sees; each version of the server takes their receiver in a way of its own. */
final class Ephemeral {
    private final World world;
    private EphemeralVersion version = EphemeralVersion.V10_3;
    private int lastId = 29_341_000;

    Ephemeral(World world) {
        this.world = world;
    }

    void version(EphemeralVersion newVersion) {
        version = newVersion;
    }

    /** The member that the message is for, after the check whether the bot may send to one member now; empty for everybody. */
    Optional<Long> receiver(RecordedRequest request, TelegramChat chat) {
        ObjectNode asked = asked(request);
        long receiver = asked.path("receiver_user_id").asLong(0);
        if (receiver == 0) {
            return Optional.empty();
        }
        if (chat.isPrivate() || chat.isChannel()) {
            throw ApiError.badRequest("ephemeral messages can be sent only to groups");
        }
        String query = asked.path("callback_query_id").asText("");
        boolean tapped = !query.isEmpty() && world.callbacks.isFresh(query, receiver);
        if (!query.isEmpty() && !tapped) {
            throw ApiError.badRequest("query is too old and response timeout expired or query ID is invalid");
        }
        if (!tapped && !chat.members().isAdmin(World.BOT_ID)) {
            throw ApiError.badRequest("MESSAGE_NOT_COMMAND");
        }
        return Optional.of(receiver);
    }

    private ObjectNode asked(RecordedRequest request) {
        return switch (version) {
            case NONE -> Json.object();
            case V10_2 ->
                Json.object()
                        .put("receiver_user_id", request.number("receiver_user_id", 0))
                        .put("callback_query_id", request.text("callback_query_id"));
            case V10_3 ->
                request.tree("ephemeral_message_parameters")
                        .filter(JsonNode::isObject)
                        .<ObjectNode>map(JsonNode::deepCopy)
                        .orElseGet(Json::object);
        };
    }

    JsonNode send(TelegramChat chat, ObjectNode message, long receiver) {
        lastId++;
        message.put("message_id", 0).put("ephemeral_message_id", lastId);
        message.set("receiver_user", World.person(receiver));
        chat.addEphemeral(message);
        return message;
    }
}
