package footnote.telegram;

import footnote.chat.OutgoingFile;
import footnote.delivery.Outcome;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.function.Function;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageCaption;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Sends files with the text of the message under them. */
final class FileMessages {
    private final TelegramClient client;
    private final Function<OutgoingFile, Optional<byte[]>> contents;

    /**
     * @param contents makes the content of a file; empty where nothing of it is left
     */
    FileMessages(TelegramClient client, Function<OutgoingFile, Optional<byte[]>> contents) {
        this.client = client;
        this.contents = contents;
    }

    /** Empty where there is nothing to send. */
    Optional<Outcome> send(long chat, MessagePart part, OutgoingFile file) {
        return contents.apply(file)
                .map(content -> send(chat, part, new InputFile(new ByteArrayInputStream(content), file.name())));
    }

    private Outcome send(long chat, MessagePart part, InputFile document) {
        SendDocument call = SendDocument.builder()
                .chatId(chat)
                .messageThreadId(part.thread() == 0 ? null : part.thread())
                .document(document)
                .caption(part.html())
                .parseMode(ParseMode.HTML)
                .build();
        try {
            return new Outcome.Sent(client.execute(call).getMessageId());
        } catch (TelegramApiException e) {
            return SendResult.ofFailure(e, 0);
        }
    }

    /** Tells whether a message is this one: then its caption can be set to what it is. */
    Outcome edit(long chat, long messageId, MessagePart part) {
        EditMessageCaption call = EditMessageCaption.builder()
                .chatId(chat)
                .messageId(Math.toIntExact(messageId))
                .caption(part.html())
                .parseMode(ParseMode.HTML)
                .build();
        try {
            client.execute(call);
            return new Outcome.Sent(messageId);
        } catch (TelegramApiException e) {
            return SendResult.ofFailure(e, messageId);
        }
    }
}
