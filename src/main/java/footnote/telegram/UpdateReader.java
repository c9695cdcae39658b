package footnote.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footnote.chat.Conversation;
import footnote.chat.Incoming;
import footnote.chat.Speaker;
import footnote.model.FootnoteException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Reads a stored update into what the bot understands. Anything in it may be missing. */
final class UpdateReader {
    private static final List<String> USED_UNDER_BUTTONS =
            List.of("message_id", "date", "chat", "message_thread_id", "is_topic_message");
    private static final List<String> USED_OF_OTHERS = List.of(
            "message_id",
            "from",
            "sender_chat",
            "chat",
            "date",
            "document",
            "forward_origin",
            "forum_topic_created",
            "author_signature");
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
            "external_reply",
            "ephemeral_message_id",
            "guest_bot_caller_user",
            "forum_topic_created",
            "author_signature");

    private final ObjectMapper json = new ObjectMapper();
    private final LongUnaryOperator current;
    private final MessageReader messages;
    private final ReactionReader reactions;
    private final GuestReader guests;

    /**
     * @param account who the bot is, once known
     * @param answered what our own messages answer
     * @param current the number that a chat has now, which is mostly the one that it had
     */
    UpdateReader(Supplier<TelegramAccount> account, AnsweredMessages answered, LongUnaryOperator current) {
        this.current = current;
        this.messages = new MessageReader(account, answered);
        this.reactions = new ReactionReader(json, answered);
        this.guests = new GuestReader(account);
    }

    /**
     * Reads updates that are one action.
     *
     * @throws FootnoteException when one of them makes no sense
     */
    ReadUpdate read(List<String> payloads) {
        ReadUpdate last = read(payloads.get(payloads.size() - 1));
        if (last instanceof ReadUpdate.TypedInline) {
            return last;
        }
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
            update.forEach(this::bringUpToDate);
            bringUpToDate(update.path("callback_query").path("message"));
            for (String kind : List.of("message", "edited_message", "channel_post", "edited_channel_post")) {
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
            return readApart(update);
        } catch (JsonProcessingException e) {
            throw new FootnoteException("An update of Telegram cannot be read.", false, e);
        }
    }

    /** What is neither said nor pressed in a chat. */
    private ReadUpdate readApart(JsonNode update) throws JsonProcessingException {
        if (update.has(NewsUpdate.KIND)) {
            return NewsUpdate.read(update.path(NewsUpdate.KIND));
        }
        if (update.has("message_reaction")) {
            return reactions.read(update.path("message_reaction"));
        }
        if (update.has("guest_message")) {
            return guests.read(message(update.path("guest_message")), update.path("guest_message"));
        }
        if (update.has("inline_query")) {
            return typed(update.path("inline_query"));
        }
        if (update.has("my_chat_member")) {
            return BotMembership.read(
                    message(update.path("my_chat_member")),
                    update.path("my_chat_member"),
                    update.path("update_id").asLong());
        }
        return new ReadUpdate.Ignored("not a kind of update that is answered");
    }

    /** What was said in a chat that has another number now was said in that one. */
    private void bringUpToDate(JsonNode part) {
        JsonNode chat = part.path("chat");
        JsonNode id = chat.path("id");
        if (chat instanceof ObjectNode object && id.isIntegralNumber() && id.canConvertToLong()) {
            object.put("id", current.applyAsLong(id.asLong()));
        }
    }

    /** Only the fields that are used are read, so that nothing strange in the others can spoil the message. */
    private Message message(JsonNode tree) throws JsonProcessingException {
        return json.treeToValue(used(tree, USED), Message.class);
    }

    private CallbackQuery query(JsonNode tree) throws JsonProcessingException {
        JsonNode copy = used(tree, List.of("id", "from", "message", "data", "inline_message_id"));
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
            copy.set("reply_to_message", used(copy.path("reply_to_message"), USED_OF_OTHERS));
        }
        if (copy.has("external_reply")) {
            copy.set("external_reply", used(copy.path("external_reply"), List.of("origin")));
        }
        return copy;
    }

    private ReadUpdate typed(JsonNode query) throws JsonProcessingException {
        String id = query.path("id").asText("");
        if (id.isEmpty() || !query.path("from").path("id").isIntegralNumber()) {
            return new ReadUpdate.Ignored("words of nobody");
        }
        User person = json.treeToValue(query.path("from"), User.class);
        return new ReadUpdate.TypedInline(
                Speakers.alone(person), id, query.path("query").asText(""));
    }

    private static ReadUpdate guestPress(CallbackQuery query) {
        Speaker speaker = query.getFrom() == null
                ? Speaker.in(new Conversation(query.getInlineMessageId(), ""))
                : Speakers.alone(query.getFrom());
        String data = query.getData() == null ? "" : query.getData();
        return new ReadUpdate.GuestPress(
                new Incoming.Tap(speaker, "tap:" + query.getId(), data), query.getId(), query.getInlineMessageId());
    }

    private static ReadUpdate press(CallbackQuery query) {
        MaybeInaccessibleMessage under = query.getMessage();
        if (under == null && query.getInlineMessageId() != null && query.getId() != null) {
            return guestPress(query);
        }
        if (under == null || under.getChat() == null || query.getId() == null) {
            return new ReadUpdate.Ignored("a button outside any chat");
        }
        int thread = under instanceof Message message ? Topics.of(message) : 0;
        long person = query.getFrom() == null ? 0 : query.getFrom().getId();
        Place place = new Place(under.getChat().getId(), thread, 0, new Place.Asker(person, query.getId(), 0));
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
