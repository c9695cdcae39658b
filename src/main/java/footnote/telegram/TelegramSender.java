package footnote.telegram;

import footnote.delivery.Outcome;
import footnote.delivery.Sender;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
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
    private final FileMessages files;

    TelegramSender(TelegramClient client, SendPace pace, FileMessages files) {
        this.client = client;
        this.pace = pace;
        this.files = files;
    }

    @Override
    public Duration pause(String lane) {
        OptionalLong chat = ChatLane.chat(lane);
        return chat.isPresent() ? pace.pause(chat.getAsLong()) : Duration.ZERO;
    }

    @Override
    public boolean canSpare(String lane) {
        OptionalLong chat = ChatLane.chat(lane);
        return chat.isPresent() && pace.canSpare(chat.getAsLong());
    }

    /** Private chats have positive numbers. */
    @Override
    public boolean knowsDrafts(String lane) {
        return ChatLane.chat(lane).orElse(0) > 0;
    }

    @Override
    public Outcome draft(String lane, long number, String payload) {
        MessagePart part = MessagePart.decode(payload);
        return inChat(lane, chat -> withFallback(part, marked -> draftOnce(chat, number, part, marked)));
    }

    @Override
    public Outcome send(String lane, String payload) {
        MessagePart part = MessagePart.decode(payload);
        return inChat(lane, chat -> {
            Outcome changed = part.edits() == 0
                    ? new Outcome.Missing("nothing to edit")
                    : withFallback(part, marked -> editOnce(chat, part.edits(), part, marked));
            return changed instanceof Outcome.Missing ? sendNew(chat, part) : changed;
        });
    }

    private Outcome sendNew(long chat, MessagePart part) {
        Optional<Outcome> asFile = part.file().flatMap(file -> {
            pace.count(chat);
            return files.send(chat, part, file).map(outcome -> noted(chat, outcome));
        });
        return asFile.orElseGet(() -> sendText(chat, part));
    }

    /** A passage that cannot be quoted any more is shown in words. */
    private Outcome sendText(long chat, MessagePart part) {
        Outcome outcome = withFallback(part, marked -> sendOnce(chat, part, marked));
        boolean cannotQuote = part.anchor().isPresent() && outcome instanceof Outcome.Refused;
        MessagePart plain = part.withoutAnchor();
        return cannotQuote ? withFallback(plain, marked -> sendOnce(chat, plain, marked)) : outcome;
    }

    /** An edit keeps what the message replies to, and that may have been refused: so it says all of it. */
    @Override
    public Outcome edit(String lane, long messageId, String payload) {
        MessagePart part = MessagePart.decode(payload).withoutAnchor();
        long edited = part.edits() == 0 ? messageId : part.edits();
        return inChat(
                lane,
                chat -> part.file().isPresent()
                        ? files.edit(chat, edited, part)
                        : withFallback(part, marked -> editOnce(chat, edited, part, marked)));
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

    private Outcome draftOnce(long chat, long number, MessagePart part, boolean marked) {
        StoppableDraft call = new StoppableDraft(chat, number, !part.keys().isEmpty());
        call.setMessageThreadId(part.thread() == 0 ? null : part.thread());
        call.setText(marked ? part.html() : part.text());
        call.setParseMode(marked ? ParseMode.HTML : null);
        pace.count(chat);
        try {
            client.execute(call);
            return new Outcome.Sent(0);
        } catch (TelegramApiException e) {
            return noted(chat, SendResult.ofFailure(e, 0));
        }
    }

    /** When the server wants a wait, nothing else goes to this chat meanwhile. */
    private Outcome noted(long chat, Outcome outcome) {
        if (outcome instanceof Outcome.Later later) {
            pace.holdBack(chat, later.pause());
        }
        return outcome;
    }

    private Outcome sendOnce(long chat, MessagePart part, boolean marked) {
        SendMessage call = SendMessage.builder()
                .chatId(chat)
                .messageThreadId(part.thread() == 0 ? null : part.thread())
                .replyParameters(RepliedMessage.of(part))
                .text(marked ? part.html() : part.text())
                .parseMode(marked ? ParseMode.HTML : null)
                .linkPreviewOptions(NO_PREVIEW)
                .replyMarkup(keyboard(part.keys()))
                .disableNotification(part.quiet() ? true : null)
                .build();
        pace.count(chat);
        try {
            return new Outcome.Sent(client.execute(call).getMessageId());
        } catch (TelegramApiException e) {
            return noted(chat, SendResult.ofFailure(e, 0));
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
        Outcome outcome = noted(chat, outcomeOf(call, messageId));
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
