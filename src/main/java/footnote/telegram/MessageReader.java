package footnote.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.chat.Conversation;
import footnote.chat.Incoming;
import footnote.model.ArticleDetails;
import java.util.Optional;
import java.util.function.Supplier;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Reads one message: what it holds, and whether it is meant for the bot. */
final class MessageReader {
    private final Supplier<TelegramAccount> account;

    MessageReader(Supplier<TelegramAccount> account) {
        this.account = account;
    }

    ReadUpdate read(Message message, JsonNode tree) {
        if (message.getChat() == null || message.getChat().getId() == null || message.getMessageId() == null) {
            return new ReadUpdate.Ignored("a message without a chat");
        }
        boolean inPrivate = "private".equals(message.getChat().getType());
        String written = MessageContent.text(message, tree);
        Optional<String> meant = new Addressing(account.get()).meantForUs(message, written, inPrivate);
        if (meant.isEmpty()) {
            return new ReadUpdate.Ignored("not meant for the bot");
        }
        int replyTo = inPrivate ? 0 : message.getMessageId();
        Place place = new Place(message.getChat().getId(), Topics.of(message), replyTo);
        return content(message, tree, meant.get(), place);
    }

    private static ReadUpdate content(Message message, JsonNode tree, String text, Place place) {
        Conversation conversation = Topics.conversation(place);
        String id = id(message);
        ArticleDetails origin = ForwardedFrom.details(message.getForwardOrigin());
        if (message.getDocument() != null && !tree.has("animation")) {
            return document(
                    message.getDocument(),
                    new Incoming.Document(conversation, id, name(message.getDocument()), new byte[0], text, origin),
                    place);
        }
        if (!text.isBlank()) {
            boolean forwarded = message.getForwardOrigin() != null;
            return new ReadUpdate.Ready(new Incoming.Text(conversation, id, text, origin, forwarded), place);
        }
        if (message.getEditDate() != null) {
            return new ReadUpdate.Ignored("a change of something that holds no text");
        }
        return MessageContent.unreadable(tree)
                .<ReadUpdate>map(what -> new ReadUpdate.Ready(new Incoming.Unreadable(conversation, id, what), place))
                .orElseGet(() -> new ReadUpdate.Ignored("a note of the service"));
    }

    private static ReadUpdate document(Document document, Incoming.Document incoming, Place place) {
        if (document.getFileId() == null) {
            return new ReadUpdate.Ready(
                    new Incoming.FailedDocument(
                            incoming.conversation(), incoming.messageId(), "Telegram did not say where this file is."),
                    place);
        }
        if (document.getFileSize() != null && document.getFileSize() > FileDownloader.MOST_BYTES) {
            return new ReadUpdate.Ready(
                    new Incoming.FailedDocument(
                            incoming.conversation(), incoming.messageId(), FileDownloader.TOO_LARGE),
                    place);
        }
        return new ReadUpdate.WithFile(incoming, place, document.getFileId());
    }

    private static String name(Document document) {
        return document.getFileName() == null ? "" : document.getFileName();
    }

    /** An edited message is another one than it was before. */
    private static String id(Message message) {
        String edit = message.getEditDate() == null ? "" : ":" + message.getEditDate();
        return message.getMessageId() + edit;
    }
}
