package footnote.telegram;

import footnote.delivery.MessageReferences;
import footnote.delivery.Outcome;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.AnswerGuestQuery;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Brings out the one message that answers a call from a chat of others, and changes it later. Each lane has one. */
final class GuestMessages {
    private static final long ONLY_ONE = 1;
    private static final LinkPreviewOptions NO_PREVIEW =
            LinkPreviewOptions.builder().isDisabled(true).build();

    private final TelegramClient client;
    private final MessageReferences references;

    GuestMessages(TelegramClient client, MessageReferences references) {
        this.client = client;
        this.references = references;
    }

    /** Where the message stands is on disk before the send counts as done. */
    Outcome send(String lane, MessagePart part, boolean marked) {
        if (references.of(lane).isPresent()) {
            return edit(lane, part, marked);
        }
        AnswerGuestQuery call = AnswerGuestQuery.builder()
                .guestQueryId(ChatLane.query(lane))
                .result(InlineQueryResultArticle.builder()
                        .id("answer")
                        .title("Footnote")
                        .inputMessageContent(content(part, marked))
                        .replyMarkup(Keyboards.of(part.keys()))
                        .build())
                .build();
        try {
            references.keep(lane, client.execute(call).getInlineMessageId());
            return new Outcome.Sent(ONLY_ONE);
        } catch (TelegramApiException e) {
            return SendResult.ofFailure(e, 0);
        }
    }

    Outcome edit(String lane, MessagePart part, boolean marked) {
        Optional<String> reference = references.of(lane);
        return reference.isEmpty()
                ? new Outcome.Missing("the call was not answered yet")
                : editAt(reference.get(), part, marked);
    }

    /** Changes a message that a person has pressed a button of. */
    Outcome editAt(String reference, MessagePart part, boolean marked) {
        EditMessageText call =
                TelegramSender.change(part, marked).inlineMessageId(reference).build();
        try {
            client.execute(call);
            return new Outcome.Sent(ONLY_ONE);
        } catch (TelegramApiException e) {
            Outcome outcome = SendResult.ofFailure(e, ONLY_ONE);
            return outcome instanceof Outcome.Missing missing ? new Outcome.Refused(missing.reason()) : outcome;
        }
    }

    static InputTextMessageContent content(MessagePart part, boolean marked) {
        return InputTextMessageContent.builder()
                .messageText(marked ? part.html() : part.text())
                .parseMode(marked ? ParseMode.HTML : null)
                .linkPreviewOptions(NO_PREVIEW)
                .build();
    }
}
