package footnote.telegram;

import footnote.delivery.Outcome;
import footnote.delivery.Sender;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Sends and edits messages, one call each, and tells exactly how it ended. */
final class TelegramSender implements Sender {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramSender.class);
    private static final MessagePart NOTHING_YET = new MessagePart("…", "…", List.of(), 0, 0);
    private static final LinkPreviewOptions NO_PREVIEW =
            LinkPreviewOptions.builder().isDisabled(true).build();

    private final TelegramClient client;
    private final SendPace pace;
    private final EphemeralMessages toOne;
    private final GuestMessages guests;

    TelegramSender(TelegramClient client, SendPace pace, EphemeralMessages toOne, GuestMessages guests) {
        this.client = client;
        this.pace = pace;
        this.toOne = toOne;
        this.guests = guests;
    }

    @Override
    public Duration pause(String lane) {
        OptionalLong chat = ChatLane.chat(lane);
        return chat.isPresent() ? pace.pause(chat.getAsLong(), lane) : Duration.ZERO;
    }

    @Override
    public boolean canSpare(String lane) {
        OptionalLong chat = ChatLane.chat(lane);
        return ChatLane.isGuest(lane) || (chat.isPresent() && pace.canSpare(chat.getAsLong()));
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
        if (ChatLane.isGuest(lane)) {
            return withFallback(part, marked -> guests.send(lane, part, marked));
        }
        return inChat(lane, chat -> {
            pace.count(chat, lane);
            return shownToOne(chat, part)
                    .orElseGet(() -> withFallback(part, marked -> noted(chat, sendOnce(chat, part, marked))));
        });
    }

    @Override
    public Outcome edit(String lane, long messageId, String payload) {
        MessagePart part = MessagePart.decode(payload);
        if (ChatLane.isGuest(lane)) {
            return withFallback(part, marked -> guests.edit(lane, part, marked));
        }
        return inChat(lane, chat -> {
            Outcome outcome = insteadOf(chat, messageId, part)
                    .orElseGet(() ->
                            withFallback(part, marked -> noted(chat, editOnce(chat, messageId, part, marked))));
            if (!(outcome instanceof Outcome.Missing)) {
                pace.count(chat, lane);
            }
            return outcome;
        });
    }

    /** Shows what is for one member only to that one, where that can be done; otherwise all are to see it. */
    private Optional<Outcome> shownToOne(long chat, MessagePart part) {
        return part.onlyReader()
                .filter(reader -> toOne.isWorthTrying(chat, reader))
                .flatMap(reader -> toOne.send(chat, part, reader, true).map(outcome -> noted(chat, outcome)));
    }

    /** The same where all have seen a word to wait, which goes then. That it is ours is certain only after it could be edited. */
    private Optional<Outcome> insteadOf(long chat, long messageId, MessagePart part) {
        boolean toTry = part.onlyReader()
                .filter(reader -> toOne.isWorthTrying(chat, reader))
                .isPresent();
        if (!toTry) {
            return Optional.empty();
        }
        Outcome mine = editOnce(chat, messageId, NOTHING_YET, false);
        if (!(mine instanceof Outcome.Sent)) {
            return Optional.of(mine);
        }
        Optional<Outcome> shown = shownToOne(chat, part);
        if (shown.isPresent() && shown.get() instanceof Outcome.Sent) {
            delete(chat, messageId);
        }
        return shown;
    }

    private void delete(long chat, long messageId) {
        try {
            client.execute(DeleteMessage.builder()
                    .chatId(chat)
                    .messageId(Math.toIntExact(messageId))
                    .build());
        } catch (TelegramApiException e) {
            LOG.debug("a word to wait stays: {}", e.toString());
        }
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
        pace.count(chat, ChatLane.of(chat));
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
                .replyParameters(replyTo(part))
                .text(marked ? part.html() : part.text())
                .parseMode(marked ? ParseMode.HTML : null)
                .linkPreviewOptions(NO_PREVIEW)
                .replyMarkup(Keyboards.of(part.keys()))
                .build();
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
                .replyMarkup(Keyboards.of(part.keys()))
                .build();
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
}
