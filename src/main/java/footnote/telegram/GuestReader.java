package footnote.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.chat.Conversation;
import footnote.chat.Incoming;
import footnote.chat.Speaker;
import java.util.Optional;
import java.util.function.Supplier;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Reads a call from a chat of others: who asks, what, and the post that they reply to. */
final class GuestReader {
    private final Supplier<TelegramAccount> account;

    GuestReader(Supplier<TelegramAccount> account) {
        this.account = account;
    }

    ReadUpdate read(Message message, JsonNode tree) {
        String query = tree.path("guest_query_id").asText("");
        if (query.isEmpty() || message.getChat() == null) {
            return new ReadUpdate.Ignored("a call that cannot be answered");
        }
        Conversation conversation = new Conversation(ChatLane.ofGuest(query), "");
        Speaker speaker = Speakers.of(message, conversation);
        String question = new Addressing(account.get()).withoutName(MessageContent.text(tree));
        Incoming.Text post = post(speaker, message, tree);
        return new ReadUpdate.Ready(new Incoming.Guest(speaker, "guest:" + query, post, question), Place.NOWHERE);
    }

    /** The message that is replied to, or the passage of one from yet another chat; without text where there is none. */
    private static Incoming.Text post(Speaker speaker, Message message, JsonNode tree) {
        JsonNode replied = tree.path("reply_to_message");
        Optional<Message> other = Optional.ofNullable(message.getReplyToMessage());
        String text = replied.isObject()
                ? MessageContent.text(replied)
                : tree.path("quote").path("text").asText("");
        return new Incoming.Text(
                speaker,
                "post",
                text,
                other.map(ForwardedFrom::posted)
                        .orElseGet(() -> ForwardedFrom.details(
                                message.getExternalReplyInfo() == null
                                        ? null
                                        : message.getExternalReplyInfo().getOrigin())),
                true);
    }
}
