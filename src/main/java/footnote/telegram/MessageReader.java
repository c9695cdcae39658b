package footnote.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.chat.Incoming;
import footnote.chat.Speaker;
import footnote.model.ArticleDetails;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Reads one message: what it holds, and whether it is meant for the bot. */
final class MessageReader {
    private final Supplier<TelegramAccount> account;
    private final AnsweredMessages answered;

    MessageReader(Supplier<TelegramAccount> account, AnsweredMessages answered) {
        this.account = account;
        this.answered = answered;
    }

    ReadUpdate read(Message message, JsonNode tree) {
        if (message.getChat() == null || message.getChat().getId() == null || message.getMessageId() == null) {
            return new ReadUpdate.Ignored("a message without a chat");
        }
        boolean inPrivate = "private".equals(message.getChat().getType());
        String written = MessageContent.text(tree);
        Optional<String> meant = new Addressing(account.get()).meantForUs(message, written, inPrivate);
        if (meant.isEmpty()) {
            return new ReadUpdate.Ignored("not meant for the bot");
        }
        return content(message, tree, LinkedText.of(meant.get(), written, tree), place(message));
    }

    /** Reads a message that goes on with one that is meant for the bot, as a part of the same paste does. */
    ReadUpdate readPart(Message message, JsonNode tree) {
        return content(message, tree, MessageContent.text(tree), place(message));
    }

    private static Place place(Message message) {
        boolean inPrivate = "private".equals(message.getChat().getType());
        int replyTo = inPrivate ? 0 : message.getMessageId();
        return new Place(message.getChat().getId(), Topics.of(message), replyTo);
    }

    private ReadUpdate content(Message message, JsonNode tree, String text, Place place) {
        Speaker speaker = Speakers.of(message, Topics.conversation(place));
        String id = id(message);
        ArticleDetails origin = ForwardedFrom.details(message.getForwardOrigin());
        if (message.getDocument() != null && !tree.has("animation")) {
            return document(
                    message.getDocument(),
                    new Incoming.Document(speaker, id, name(message.getDocument()), new byte[0], text, origin),
                    place);
        }
        if (!text.isBlank()) {
            boolean forwarded = message.getForwardOrigin() != null;
            Incoming.Text words = new Incoming.Text(speaker, id, text, origin, forwarded, WrittenMessage.of(tree));
            return new ReadUpdate.Ready(withContext(message, tree, words), place);
        }
        if (message.getEditDate() != null) {
            return new ReadUpdate.Ignored("a change of something that holds no text");
        }
        return MessageContent.unreadable(tree)
                .<ReadUpdate>map(what -> new ReadUpdate.Ready(new Incoming.Unreadable(speaker, id, what), place))
                .orElseGet(() -> new ReadUpdate.Ignored("a note of the service"));
    }

    /** A changed message names the one that it was; a quoted passage comes along, and one from another chat is an article. */
    private Incoming withContext(Message message, JsonNode tree, Incoming.Text words) {
        if (message.getEditDate() != null) {
            return new Incoming.Edited(words, String.valueOf(message.getMessageId()));
        }
        String quote = tree.path("quote").path("text").asText("").strip();
        if (words.forwarded()) {
            return words;
        }
        if (quote.isEmpty()) {
            return repliedTo(message)
                    .<Incoming>map(id -> new Incoming.Replying(words, id))
                    .orElse(words);
        }
        if (message.getExternalReplyInfo() == null) {
            return new Incoming.Quoting(words, quote);
        }
        Incoming.Text elsewhere = new Incoming.Text(
                words.speaker(),
                words.messageId() + ":quote",
                quote,
                ForwardedFrom.details(message.getExternalReplyInfo().getOrigin()),
                true);
        return new Incoming.Several(List.of(elsewhere, words));
    }

    /** The message that this one replies to; where it is ours, the one that it answers. */
    private Optional<String> repliedTo(Message message) {
        Message other = message.getReplyToMessage();
        if (other == null || other.getMessageId() == null) {
            return Optional.empty();
        }
        boolean ours = other.getFrom() != null
                && account.get().id() != 0
                && Long.valueOf(account.get().id()).equals(other.getFrom().getId());
        if (!ours) {
            return Optional.of(String.valueOf(other.getMessageId()));
        }
        return answered.behind(message.getChat().getId(), other.getMessageId());
    }

    private static ReadUpdate document(Document document, Incoming.Document incoming, Place place) {
        if (document.getFileId() == null) {
            return new ReadUpdate.Ready(
                    new Incoming.FailedDocument(
                            incoming.speaker(), incoming.messageId(), "Telegram did not say where this file is."),
                    place);
        }
        if (document.getFileSize() != null && document.getFileSize() > FileDownloader.MOST_BYTES) {
            return new ReadUpdate.Ready(
                    new Incoming.FailedDocument(incoming.speaker(), incoming.messageId(), FileDownloader.TOO_LARGE),
                    place);
        }
        return new ReadUpdate.WithFile(incoming, place, document.getFileId());
    }

    private static String name(Document document) {
        return document.getFileName() == null ? "" : document.getFileName();
    }

    /** An edited message is another one than it was before. */
    private static String id(Message message) {
        return name(message.getMessageId(), message.getEditDate() == null ? 0 : message.getEditDate());
    }

    /**
     * The name of a message.
     *
     * @param editDate when it was changed, or 0
     */
    static String name(long id, long editDate) {
        return editDate == 0 ? String.valueOf(id) : id + ":" + editDate;
    }
}
