package footnote.telegram;

import footnote.delivery.Outcome;
import footnote.delivery.Sender;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Sends and edits messages, one call each, and tells exactly how it ended. */
final class TelegramSender implements Sender {
    private static final LinkPreviewOptions NO_PREVIEW =
            LinkPreviewOptions.builder().isDisabled(true).build();

    private final TelegramClient client;
    private final SendPace pace;

    TelegramSender(TelegramClient client, SendPace pace) {
        this.client = client;
        this.pace = pace;
    }

    @Override
    public Duration pause(String lane) {
        OptionalLong chat = ChatLane.chat(lane);
        return chat.isPresent() ? pace.pause(chat.getAsLong()) : Duration.ZERO;
    }

    @Override
    public Outcome send(String lane, String payload) {
        MessagePart part = MessagePart.decode(payload);
        return inChat(lane, chat -> withFallback(part, marked -> sendOnce(chat, part, marked)));
    }

    @Override
    public Outcome edit(String lane, long messageId, String payload) {
        MessagePart part = MessagePart.decode(payload);
        return inChat(lane, chat -> withFallback(part, marked -> editOnce(chat, messageId, part, marked)));
    }

    private interface ChatCall {
        Outcome in(long chat);
    }

    private interface Attempt {
        Outcome with(boolean marked);
    }

    private static Outcome inChat(String lane, ChatCall call) {
        OptionalLong chat = ChatLane.chat(lane);
        return chat.isPresent() ? call.in(chat.getAsLong()) : new Outcome.Refused(lane + " is no chat");
    }

    /** Marks that the server does not understand cost the marks, not the message. */
    private static Outcome withFallback(MessagePart part, Attempt attempt) {
        Outcome outcome = attempt.with(true);
        boolean marksRefused = outcome instanceof Outcome.Refused refused && SendResult.isAboutMarks(refused);
        return marksRefused && !part.text().isBlank() ? attempt.with(false) : outcome;
    }

    private Outcome sendOnce(long chat, MessagePart part, boolean marked) {
        SendMessage call = SendMessage.builder()
                .chatId(chat)
                .messageThreadId(part.thread() == 0 ? null : part.thread())
                .replyParameters(replyTo(part))
                .text(marked ? part.html() : part.text())
                .parseMode(marked ? ParseMode.HTML : null)
                .linkPreviewOptions(NO_PREVIEW)
                .replyMarkup(keyboard(part.keys()))
                .build();
        pace.count(chat);
        try {
            return new Outcome.Sent(client.execute(call).getMessageId());
        } catch (TelegramApiException e) {
            return SendResult.ofFailure(e, 0);
        }
    }

    private Outcome editOnce(long chat, long messageId, MessagePart part, boolean marked) {
        EditMessageText call = EditMessageText.builder()
                .chatId(chat)
                .messageId(Math.toIntExact(messageId))
                .text(marked ? part.html() : part.text())
                .parseMode(marked ? ParseMode.HTML : null)
                .linkPreviewOptions(NO_PREVIEW)
                .replyMarkup(keyboard(part.keys()))
                .build();
        Outcome outcome = outcomeOf(call, messageId);
        if (!(outcome instanceof Outcome.Missing)) {
            pace.count(chat);
        }
        return outcome;
    }

    private Outcome outcomeOf(EditMessageText call, long messageId) {
        try {
            client.execute(call);
            return new Outcome.Sent(messageId);
        } catch (TelegramApiException e) {
            return SendResult.ofFailure(e, messageId);
        }
    }

    private static @Nullable ReplyParameters replyTo(MessagePart part) {
        return part.replyTo() == 0
                ? null
                : ReplyParameters.builder()
                        .messageId(part.replyTo())
                        .allowSendingWithoutReply(true)
                        .build();
    }

    private static @Nullable InlineKeyboardMarkup keyboard(List<List<MessagePart.Key>> keys) {
        if (keys.isEmpty()) {
            return null;
        }
        List<InlineKeyboardRow> rows = keys.stream()
                .map(row -> new InlineKeyboardRow(
                        row.stream().map(TelegramSender::button).toList()))
                .toList();
        return InlineKeyboardMarkup.builder().keyboard(rows).build();
    }

    private static InlineKeyboardButton button(MessagePart.Key key) {
        return InlineKeyboardButton.builder()
                .text(key.label())
                .callbackData(key.data())
                .build();
    }
}
