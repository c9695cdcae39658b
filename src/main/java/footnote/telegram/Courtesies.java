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

    /**
     * Shows "typing" in the chat while the work lasts, and eyes under the message where it is a group's, unless it is done at once.
     *
     * @param begunBefore whether a program that ended may have left its eyes there
     */
    <T> T atWork(Place place, boolean begunBefore, Supplier<T> work) {
        if (place.equals(Place.NOWHERE)) {
            return work.get();
        }
        SendChatAction typing = SendChatAction.builder()
                .chatId(place.chat())
                .messageThreadId(place.thread() == 0 ? null : place.thread())
                .action(ActionType.TYPING.toString())
                .build();
        Eyes eyes = new Eyes(place, begunBefore, this::call);
        boolean inGroup = place.chat() < 0 && place.replyTo() != 0;
        ScheduledFuture<?> looking =
                timer.schedule(inGroup ? eyes::open : () -> {}, SOON_MILLIS, TimeUnit.MILLISECONDS);
        ScheduledFuture<?> signs =
                timer.scheduleAtFixedRate(() -> tryTo(typing), SOON_MILLIS, SHOWN_MILLIS, TimeUnit.MILLISECONDS);
        try {
            return work.get();
        } finally {
            signs.cancel(false);
            looking.cancel(false);
            if (inGroup) {
                eyes.close();
            }
        }
    }

    /** Takes the busy look from a pressed button. One that is too old stays as it is. */
    void acknowledge(String queryId) {
        tryTo(AnswerCallbackQuery.builder().callbackQueryId(queryId).build());
    }

    /** The same with a word that the person sees for a moment. */
    void acknowledge(String queryId, String word) {
        tryTo(AnswerCallbackQuery.builder().callbackQueryId(queryId).text(word).build());
    }

    private <T extends Serializable> void tryTo(BotApiMethod<T> call) {
        CompletableFuture<T> unused = call(call);
    }

    private <T extends Serializable> CompletableFuture<T> call(BotApiMethod<T> call) {
        try {
            return client.executeAsync(call)
                    .whenComplete((done, failure) ->
                            LOG.debug("{}: {}", call.getMethod(), failure == null ? "done" : failure.toString()));
        } catch (TelegramApiException e) {
            LOG.debug("{} cannot be called", call.getMethod(), e);
            return CompletableFuture.failedFuture(e);
        }
    }
}
