package footnote.telegram;

import footnote.delivery.Outcome;
import footnote.delivery.Sender;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
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
    private final FileMessages files;
    private final EphemeralMessages toOne;
    private final GuestMessages guests;

    TelegramSender(
            TelegramClient client, SendPace pace, FileMessages files, EphemeralMessages toOne, GuestMessages guests) {
        this.client = client;
        this.pace = pace;
        this.files = files;
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
        return inChat(lane, chat -> withFallback(part, marked -> draftOnce(chat, lane, number, part, marked)));
    }

    @Override
    public Outcome send(String lane, String payload) {
        MessagePart part = MessagePart.decode(payload);
        if (ChatLane.isGuest(lane)) {
            return withFallback(part, marked -> guests.send(lane, part, marked));
        }
        return inChat(lane, chat -> {
            pace.count(chat, lane);
            Outcome changed =
                    part.edits() == 0 ? new Outcome.Missing("nothing to edit") : change(chat, part.edits(), part);
            return changed instanceof Outcome.Missing ? sendNew(chat, part) : changed;
        });
    }

    private Outcome sendNew(long chat, MessagePart part) {
        Optional<Outcome> toOneOrAsFile = shownToOne(chat, part)
                .or(() -> part.file()
                        .flatMap(file -> files.send(chat, part, file))
                        .map(outcome -> noted(chat, outcome)));
        return toOneOrAsFile.orElseGet(() -> sendText(chat, part));
    }

    /** A passage that cannot be quoted any more is shown in words. */
    private Outcome sendText(long chat, MessagePart part) {
        Outcome outcome = withFallback(part, marked -> noted(chat, sendOnce(chat, part, marked)));
        boolean cannotQuote = part.anchor().isPresent() && outcome instanceof Outcome.Refused;
        MessagePart plain = part.withoutAnchor();
        return cannotQuote ? withFallback(plain, marked -> noted(chat, sendOnce(chat, plain, marked))) : outcome;
    }

    /** An edit keeps what the message replies to, and that may have been refused: so it says all of it. */
    @Override
    public Outcome edit(String lane, long messageId, String payload) {
        MessagePart part = MessagePart.decode(payload).withoutAnchor();
        if (ChatLane.isGuest(lane)) {
            return withFallback(part, marked -> guests.edit(lane, part, marked));
        }
        long edited = part.edits() == 0 ? messageId : part.edits();
        return inChat(lane, chat -> {
            Outcome outcome = insteadOf(chat, edited, part).orElseGet(() -> change(chat, edited, part));
            if (!(outcome instanceof Outcome.Missing)) {
                pace.count(chat, lane);
            }
            return outcome;
        });
    }

    private Outcome change(long chat, long messageId, MessagePart part) {
        return part.file().isPresent()
                ? files.edit(chat, messageId, part)
                : withFallback(part, marked -> noted(chat, editOnce(chat, messageId, part, marked)));
    }

    /** Shows what is for one member only to that one, where that can be done; otherwise all are to see it. */
    private Optional<Outcome> shownToOne(long chat, MessagePart part) {
        return onlyReader(chat, part)
                .flatMap(reader -> toOne.send(chat, part, reader, true).map(outcome -> noted(chat, outcome)));
    }

    /** Files go to all: nothing is in them that the group does not have. */
    private Optional<Place.Asker> onlyReader(long chat, MessagePart part) {
        return part.onlyReader()
                .filter(reader -> part.file().isEmpty())
                .filter(reader -> toOne.isWorthTrying(chat, reader));
    }

    /** The same where all have seen a word to wait, which goes then. That it is ours is certain only after it could be edited. */
    private Optional<Outcome> insteadOf(long chat, long messageId, MessagePart part) {
        if (onlyReader(chat, part).isEmpty()) {
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

    private Outcome draftOnce(long chat, String lane, long number, MessagePart part, boolean marked) {
        StoppableDraft call = new StoppableDraft(chat, number, !part.keys().isEmpty());
        call.setMessageThreadId(part.thread() == 0 ? null : part.thread());
        call.setText(marked ? part.html() : part.text());
        call.setParseMode(marked ? ParseMode.HTML : null);
        pace.count(chat, lane);
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
                .replyMarkup(Keyboards.of(part.keys()))
                .disableNotification(part.quiet() ? true : null)
                .build();
        try {
            return new Outcome.Sent(client.execute(call).getMessageId());
        } catch (TelegramApiException e) {
            return SendResult.ofFailure(e, 0);
        }
    }

    private Outcome editOnce(long chat, long messageId, MessagePart part, boolean marked) {
        EditMessageText call = change(part, marked)
                .chatId(chat)
                .messageId(Math.toIntExact(messageId))
                .build();
        try {
            client.execute(call);
            return new Outcome.Sent(messageId);
        } catch (TelegramApiException e) {
            return SendResult.ofFailure(e, messageId);
        }
    }

    /** What a changed message says; which one it is has still to be said. */
    static EditMessageText.EditMessageTextBuilder<?, ?> change(MessagePart part, boolean marked) {
        return EditMessageText.builder()
                .text(marked ? part.html() : part.text())
                .parseMode(marked ? ParseMode.HTML : null)
                .linkPreviewOptions(NO_PREVIEW)
                .replyMarkup(Keyboards.of(part.keys()));
    }
}
