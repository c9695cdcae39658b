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
        Optional<ReadUpdate> moved = moved(message.getChat().getId(), tree);
        if (moved.isPresent()) {
            return moved.get();
        }
        boolean inPrivate = "private".equals(message.getChat().getType());
        String written = MessageContent.text(tree);
        if ("channel".equals(message.getChat().getType())) {
            return new ReadUpdate.Posted(post(message, tree, written));
        }
        Addressing addressing = new Addressing(account.get());
        Optional<String> meant = addressing.meantForUs(message, written, inPrivate);
        if (meant.isEmpty()) {
            return new ReadUpdate.Ignored("not meant for the bot");
        }
        String text = LinkedText.of(meant.get(), written, tree);
        ReadUpdate read = content(message, tree, text, place(message));
        return addressing.isReplyToOthers(message) ? handed(message, tree, read) : read;
    }

    /** The old chat tells where it goes, and the new one where it comes from. */
    private static Optional<ReadUpdate> moved(long chat, JsonNode tree) {
        long to = tree.path("migrate_to_chat_id").asLong(0);
        long from = tree.path("migrate_from_chat_id").asLong(0);
        if (to != 0) {
            return Optional.of(new ReadUpdate.Moved(chat, to));
        }
        return from == 0 ? Optional.empty() : Optional.of(new ReadUpdate.Moved(from, chat));
    }

    /** A post is the channel's own, and an article like a forward of it; its commands are for us. */
    private ReadUpdate post(Message message, JsonNode tree, String written) {
        ReadUpdate read = content(message, tree, LinkedText.of(written, written, tree), place(message));
        if (!(read instanceof ReadUpdate.Ready ready) || message.getForwardOrigin() != null) {
            return read;
        }
        ArticleDetails origin = ForwardedFrom.posted(message);
        if (ready.incoming() instanceof Incoming.Text text) {
            return new ReadUpdate.Ready(asPosted(text, origin), ready.place());
        }
        return ready.incoming() instanceof Incoming.Edited edited
                ? new ReadUpdate.Ready(
                        new Incoming.Edited(asPosted(edited.text(), origin), edited.original()), ready.place())
                : read;
    }

    private static Incoming.Text asPosted(Incoming.Text text, ArticleDetails origin) {
        return new Incoming.Text(text.speaker(), text.messageId(), text.text(), origin, true);
    }

    /** What is said in reply to a post of somebody else hands that post over. In a private chat all is handed over by itself, but for /add. */
    private ReadUpdate handed(Message message, JsonNode tree, ReadUpdate read) {
        Optional<Incoming.Text> words = words(read).filter(text -> !text.forwarded());
        boolean inPrivate = "private".equals(message.getChat().getType());
        boolean quotes = !tree.path("quote").path("text").asText("").isEmpty();
        if (words.isEmpty() || quotes || (inPrivate && !words.get().text().startsWith("/"))) {
            return read;
        }
        Message other = message.getReplyToMessage();
        JsonNode replied = tree.path("reply_to_message");
        Place place = read.answeredAt().orElseThrow();
        ReadUpdate post = handedPost(words.get(), other, replied, place);
        return post instanceof ReadUpdate.Ignored
                ? read
                : new ReadUpdate.Handed(words.get(), post, ForwardedFrom.channel(other), place);
    }

    private static Optional<Incoming.Text> words(ReadUpdate read) {
        Optional<Incoming> incoming = read.asRead();
        return incoming.isPresent() && incoming.get() instanceof Incoming.Replying replying
                ? Optional.of(replying.text())
                : incoming.filter(Incoming.Text.class::isInstance).map(Incoming.Text.class::cast);
    }

    private static ReadUpdate handedPost(Incoming.Text words, Message other, JsonNode tree, Place place) {
        String written = MessageContent.text(tree);
        String text = LinkedText.of(written, written, tree);
        ArticleDetails origin = ForwardedFrom.posted(other);
        String id = String.valueOf(other.getMessageId());
        if (other.getDocument() != null && !tree.has("animation")) {
            return document(
                    other.getDocument(),
                    new Incoming.Document(words.speaker(), id, name(other.getDocument()), new byte[0], "", origin),
                    place);
        }
        if (!text.isBlank()) {
            return new ReadUpdate.Ready(new Incoming.Text(words.speaker(), id, text, origin, true), place);
        }
        return MessageContent.unreadable(tree)
                .<ReadUpdate>map(
                        what -> new ReadUpdate.Ready(new Incoming.Unreadable(words.speaker(), id, what), place))
                .orElseGet(() -> new ReadUpdate.Ignored("nothing that could be handed over"));
    }

    /** Reads a message that goes on with one that is meant for the bot, as a part of the same paste does. */
    ReadUpdate readPart(Message message, JsonNode tree) {
        return content(message, tree, MessageContent.text(tree), place(message));
    }

    private static Place place(Message message) {
        boolean inPrivate = "private".equals(message.getChat().getType());
        int replyTo = inPrivate ? 0 : message.getMessageId();
        long person = message.getSenderChat() == null && message.getFrom() != null
                ? message.getFrom().getId()
                : 0;
        int alone = message.getEphemeralMessageId() == null ? 0 : message.getEphemeralMessageId();
        return new Place(message.getChat().getId(), Topics.of(message), replyTo, new Place.Asker(person, "", alone));
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
        boolean seenByOne = message.getMessageId() == 0 && message.getEphemeralMessageId() != null;
        long changed = message.getEditDate() == null ? 0 : message.getEditDate();
        return seenByOne ? "e" + name(message.getEphemeralMessageId(), changed) : name(message.getMessageId(), changed);
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
