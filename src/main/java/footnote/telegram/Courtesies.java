package footnote.telegram;

import java.io.Serializable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Small signs that the bot is at work; whether they arrive does not matter. */
final class Courtesies {
    private static final Logger LOG = LoggerFactory.getLogger(Courtesies.class);
    private static final long SOON_MILLIS = 200;
    private static final long SHOWN_MILLIS = 4_500;

    private final TelegramClient client;
    private final ScheduledExecutorService timer;

    Courtesies(TelegramClient client, ScheduledExecutorService timer) {
        this.client = client;
        this.timer = timer;
    }

    /** Shows "typing" in the chat while the work lasts, unless it is done at once. */
    <T> T typing(Place place, Supplier<T> work) {
        SendChatAction typing = SendChatAction.builder()
                .chatId(place.chat())
                .messageThreadId(place.thread() == 0 ? null : place.thread())
                .action(ActionType.TYPING.toString())
                .build();
        ScheduledFuture<?> signs =
                timer.scheduleAtFixedRate(() -> tryTo(typing), SOON_MILLIS, SHOWN_MILLIS, TimeUnit.MILLISECONDS);
        try {
            return work.get();
        } finally {
            signs.cancel(false);
        }
    }

    /** Takes the busy look from a pressed button. One that is too old stays as it is. */
    void acknowledge(String queryId) {
        tryTo(AnswerCallbackQuery.builder().callbackQueryId(queryId).build());
    }

    private <T extends Serializable> void tryTo(BotApiMethod<T> call) {
        try {
            CompletableFuture<T> unused = client.executeAsync(call)
                    .whenComplete((done, failure) ->
                            LOG.debug("{}: {}", call.getMethod(), failure == null ? "done" : failure.toString()));
        } catch (TelegramApiException e) {
            LOG.debug("{} cannot be called", call.getMethod(), e);
        }
    }
}
