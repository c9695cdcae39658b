package footnote.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.chat.ChatKind;
import footnote.chat.Incoming;
import footnote.chat.Speaker;
import java.util.List;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Reads what became of the bot in a chat: brought in, put out, or something that changes nothing. */
final class BotMembership {
    private static final List<String> OUT = List.of("left", "kicked");

    private BotMembership() {}

    /**
     * @param change the chat and the person who changed something there, read as if they were of a message
     */
    static ReadUpdate read(Message change, JsonNode tree, long update) {
        if (change.getChat() == null || change.getChat().getId() == null) {
            return new ReadUpdate.Ignored("a change in no chat");
        }
        long chat = change.getChat().getId();
        Place place = new Place(chat, 0, 0);
        Speaker speaker = Speakers.of(change.getFrom(), change.getChat(), Topics.conversation(place));
        String id = "member:" + update;
        boolean wasOut = isOut(tree.path("old_chat_member"));
        boolean isOut = isOut(tree.path("new_chat_member"));
        if (isOut) {
            return new ReadUpdate.PutOut(new Incoming.PutOut(speaker, id), chat);
        }
        return wasOut && speaker.kind() == ChatKind.GROUP
                ? new ReadUpdate.Ready(new Incoming.Welcomed(speaker, id), place)
                : new ReadUpdate.Ignored("a change that is nothing to talk about");
    }

    /** Who is restricted may be in the chat or not. */
    private static boolean isOut(JsonNode member) {
        String status = member.path("status").asText();
        return OUT.contains(status)
                || (status.equals("restricted") && !member.path("is_member").asBoolean());
    }
}
