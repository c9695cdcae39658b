package footnote.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footnote.chat.Incoming;
import footnote.chat.Speaker;
import footnote.model.FootnoteException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Reads a stored update into what the bot understands. Anything in it may be missing. */
final class UpdateReader {
    private static final List<String> USED_UNDER_BUTTONS =
            List.of("message_id", "date", "chat", "message_thread_id", "is_topic_message");
    private static final List<String> USED = List.of(
            "message_id",
            "date",
            "edit_date",
            "chat",
            "from",
            "sender_chat",
            "message_thread_id",
            "is_topic_message",
            "text",
            "caption",
            "document",
            "forward_origin",
            "reply_to_message",
            "external_reply");

    private final ObjectMapper json = new ObjectMapper();
    private final MessageReader messages;
    private final ReactionReader reactions;

    /**
     * @param account who the bot is, once known
     * @param answered what our own messages answer
     */
    UpdateReader(Supplier<TelegramAccount> account, AnsweredMessages answered) {
        this.messages = new MessageReader(account, answered);
        this.reactions = new ReactionReader(json, answered);
    }

    /**
     * Reads updates that are one action.
     *
     * @throws FootnoteException when one of them makes no sense
     */
    ReadUpdate read(List<String> payloads) {
        ReadUpdate first = read(payloads.get(0));
        List<ReadUpdate> parts = new ArrayList<>(List.of(first));
        for (String payload : payloads.subList(1, payloads.size())) {
            ReadUpdate part = read(payload);
            parts.add(part instanceof ReadUpdate.Ignored && isTyped(first) ? readPart(payload) : part);
        }
        parts.removeIf(part -> part instanceof ReadUpdate.Ignored);
        if (parts.isEmpty()) {
            return first;
        }
        return parts.size() == 1 ? parts.get(0) : new ReadUpdate.Several(parts);
    }

    private static boolean isTyped(ReadUpdate update) {
        return update.asRead()
                .filter(read -> read instanceof Incoming.Text text && !text.forwarded())
                .isPresent();
    }

    private ReadUpdate readPart(String payload) {
        try {
            JsonNode message = json.readTree(payload).path("message");
            return messages.readPart(message(message), message);
        } catch (JsonProcessingException e) {
            throw new FootnoteException("An update of Telegram cannot be read.", false, e);
        }
    }

    /**
     * @throws FootnoteException when the update makes no sense
     */
    ReadUpdate read(String payload) {
        try {
            JsonNode update = json.readTree(payload);
            for (String kind : List.of("message", "edited_message")) {
                if (update.has(kind)) {
                    return messages.read(message(update.path(kind)), update.path(kind));
                }
            }
            if (update.has("callback_query")) {
                return press(query(update.path("callback_query")));
            }
            if (update.has("stopped_message_generation")) {
                return new ReadUpdate.DraftStopped(update.path("stopped_message_generation")
                        .path("draft_id")
                        .asLong(0));
            }
            if (update.has(NewsUpdate.KIND)) {
                return NewsUpdate.read(update.path(NewsUpdate.KIND));
            }
            if (update.has("message_reaction")) {
                return reactions.read(update.path("message_reaction"));
            }
            return new ReadUpdate.Ignored("not a kind of update that is answered");
        } catch (JsonProcessingException e) {
            throw new FootnoteException("An update of Telegram cannot be read.", false, e);
        }
    }

    /** Only the fields that are used are read, so that nothing strange in the others can spoil the message. */
    private Message message(JsonNode tree) throws JsonProcessingException {
        return json.treeToValue(used(tree, USED), Message.class);
    }

    private CallbackQuery query(JsonNode tree) throws JsonProcessingException {
        JsonNode copy = used(tree, List.of("id", "from", "message", "data"));
        if (copy instanceof ObjectNode query && query.has("message")) {
            query.set("message", used(query.path("message"), USED_UNDER_BUTTONS));
        }
        return json.treeToValue(copy, CallbackQuery.class);
    }

    private static JsonNode used(JsonNode tree, List<String> fields) {
        if (!(tree instanceof ObjectNode object)) {
            return tree;
        }
        ObjectNode copy = object.deepCopy().retain(fields);
        if (copy.has("reply_to_message")) {
            copy.set(
                    "reply_to_message",
                    used(copy.path("reply_to_message"), List.of("message_id", "from", "chat", "date")));
        }
        if (copy.has("external_reply")) {
            copy.set("external_reply", used(copy.path("external_reply"), List.of("origin")));
        }
        return copy;
    }

    private static ReadUpdate press(CallbackQuery query) {
        MaybeInaccessibleMessage under = query.getMessage();
        if (under == null || under.getChat() == null || query.getId() == null) {
            return new ReadUpdate.Ignored("a button outside any chat");
        }
        int thread = under instanceof Message message ? Topics.of(message) : 0;
        Place place = new Place(under.getChat().getId(), thread, 0);
        Speaker speaker = Speakers.of(query.getFrom(), under.getChat(), Topics.conversation(place));
        String data = query.getData() == null ? "" : query.getData();
        Incoming.Tap tap = new Incoming.Tap(speaker, tapName(query.getId()), data);
        int message = under.getMessageId() == null ? 0 : under.getMessageId();
        return new ReadUpdate.Press(tap, place, query.getId(), message);
    }

    /** The name of a press on a button. */
    static String tapName(String queryId) {
        return "tap:" + queryId;
    }
}
