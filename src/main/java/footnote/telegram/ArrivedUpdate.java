package footnote.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.chat.ButtonAction;
import footnote.delivery.IncomingRow;
import java.util.List;
import java.util.Optional;

/** Reads from an update, as a tree, what the inbox needs: its id, its chat, its message id. Nothing else in it has to make sense. */
final class ArrivedUpdate {
    private static final List<String> MESSAGES =
            List.of("message", "edited_message", "channel_post", "edited_channel_post");
    private static final List<String> ABOUT_CHATS =
            List.of("my_chat_member", "message_reaction", "stopped_message_generation", NewsUpdate.KIND);
    private static final String NO_CHAT = "tg:none";
    private static final String ONE_COUNTER = "tg:private";
    /** Below this, ids are of supergroups and channels, which count their messages for themselves. */
    private static final long OWN_COUNTER_BELOW = -1_000_000_000_000L;

    private ArrivedUpdate() {}

    /** Empty when it has no id, so that it could not be acknowledged either. */
    static Optional<IncomingRow> read(JsonNode update) {
        JsonNode id = update.path("update_id");
        if (!id.canConvertToLong() || !id.isIntegralNumber()) {
            return Optional.empty();
        }
        JsonNode chat = chat(update).path("id");
        String lane = chat.isIntegralNumber() ? ChatLane.of(chat.asLong(), topic(update)) : laneOutsideChats(update);
        String counter = chat.isIntegralNumber() ? counter(chat.asLong()) : lane;
        return Optional.of(new IncomingRow(
                id.asLong(), lane, counter, messageId(update), name(update), update.toString(), isAside(update)));
    }

    /** What only shows something, and what stops something, need not wait for the answers to what came before. */
    static boolean isAside(JsonNode update) {
        String pressed = update.path("callback_query").path("data").asText("");
        return update.has("stopped_message_generation")
                || update.path("message").path("text").asText("").matches(Stopping.COMMAND)
                || ButtonAction.decode(pressed).filter(ButtonAction::onlyShows).isPresent();
    }

    private static String counter(long chat) {
        return chat > OWN_COUNTER_BELOW ? ONE_COUNTER : ChatLane.of(chat);
    }

    private static String laneOutsideChats(JsonNode update) {
        String guest = update.path("guest_message").path("guest_query_id").asText("");
        if (!guest.isEmpty()) {
            return ChatLane.ofGuest(guest);
        }
        long person = update.path("inline_query").path("from").path("id").asLong(0);
        return person == 0 ? NO_CHAT : ChatLane.ofInline(person);
    }

    /** One topic is one conversation, with an order of its own. */
    private static long topic(JsonNode update) {
        for (String kind : List.of("stopped_message_generation", NewsUpdate.KIND)) {
            if (update.has(kind)) {
                return update.path(kind).path("message_thread_id").asLong(0);
            }
        }
        JsonNode pressed = update.path("callback_query").path("message");
        JsonNode message = MESSAGES.stream()
                .map(update::path)
                .filter(JsonNode::isObject)
                .findFirst()
                .orElse(pressed);
        return message.path("is_topic_message").asBoolean()
                ? message.path("message_thread_id").asLong(0)
                : 0;
    }

    private static JsonNode chat(JsonNode update) {
        for (String kind : MESSAGES) {
            if (update.has(kind)) {
                return update.path(kind).path("chat");
            }
        }
        for (String kind : ABOUT_CHATS) {
            if (update.has(kind)) {
                return update.path(kind).path("chat");
            }
        }
        return update.path("callback_query").path("message").path("chat");
    }

    /** The message of a pressed button is one of ours, perhaps one whose sending we do not know of: it does not count. */
    private static long messageId(JsonNode update) {
        for (String kind : MESSAGES) {
            long id = update.path(kind).path("message_id").asLong(0);
            if (id > 0) {
                return id;
            }
        }
        return 0;
    }

    /** Must be as the reader of updates names them. */
    private static String name(JsonNode update) {
        JsonNode query = update.path("callback_query").path("id");
        if (query.isTextual()) {
            return UpdateReader.tapName(query.asText());
        }
        long id = messageId(update);
        JsonNode edit = update.path("edited_message").path("edit_date");
        return id == 0 ? "" : MessageReader.name(id, edit.asLong(0));
    }
}
