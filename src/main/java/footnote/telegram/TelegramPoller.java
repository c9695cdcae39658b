package footnote.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.delivery.Inbox;
import footnote.delivery.IncomingRow;
import footnote.telegram.PollHealth.State;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Receives updates on a thread of its own and stores them before they are acknowledged; nothing but a refused token ends it. */
final class TelegramPoller implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramPoller.class);
    private static final List<String> KINDS = List.of(
            "message",
            "edited_message",
            "channel_post",
            "edited_channel_post",
            "callback_query",
            "inline_query",
            "message_reaction",
            "my_chat_member",
            "guest_message",
            "stopped_message_generation");
    private static final Duration CONFLICT_WAIT = Duration.ofSeconds(3);
    /** Polls that bring something begin this far apart: where much comes in, fewer of them bring more each. */
    private static final Duration REST = Duration.ofMillis(20);

    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(30);

    private final TelegramSettings settings;
    private final ApiCalls api;
    private final Inbox inbox;
    private final Consumer<JsonNode> arrived;
    private final Runnable wake;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private volatile OkHttpClient client;
    private volatile State state = State.POLLING;
    private volatile String trouble = "";
    private volatile long lastPoll = System.nanoTime();
    /** When the poll in flight began, in nanoseconds; 0 while there is none. */
    private volatile long inFlightSince;

    private OptionalLong offset = OptionalLong.empty();
    private int failures;

    /**
     * @param arrived gets each update once it is stored; must not block
     * @param wake called after updates were stored
     */
    TelegramPoller(TelegramSettings settings, ApiCalls api, Inbox inbox, Consumer<JsonNode> arrived, Runnable wake) {
        this.settings = settings;
        this.api = api;
        this.inbox = inbox;
        this.arrived = arrived;
        this.wake = wake;
        this.client = HttpClients.polling(settings.pollTimeout());
    }

    @Override
    public void run() {
        lastPoll = System.nanoTime();
        while (!isOver()) {
            pause(pollSafely());
        }
        HttpClients.close(client);
    }

    PollHealth health() {
        return new PollHealth(state, Duration.ofNanos(System.nanoTime() - lastPoll), trouble);
    }

    /** Ends the poll in flight, and the polling. */
    void stop() {
        stopped.countDown();
        if (state != State.REFUSED) {
            state = State.CLOSED;
        }
        HttpClients.close(client);
    }

    /** To be called now and then from another thread: a poll that hangs in spite of all timeouts gets a new client. */
    void watch() {
        long since = inFlightSince;
        Duration inFlight = since == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - since);
        if (!isOver() && inFlight.compareTo(PollHealth.TOO_LONG) > 0) {
            LOG.warn("a poll hangs for {}: making a new connection", inFlight);
            OkHttpClient old = client;
            client = HttpClients.polling(settings.pollTimeout());
            HttpClients.close(old);
        }
    }

    private boolean isOver() {
        return stopped.getCount() == 0 || state == State.REFUSED;
    }

    /** One poll; how long to wait before the next. */
    @SuppressWarnings("IllegalCatch") // Whatever goes wrong with one poll, polling goes on.
    private Duration pollSafely() {
        try {
            return poll();
        } catch (Throwable t) {
            return isOver() ? Duration.ZERO : troubled(State.TROUBLED, String.valueOf(t), backoff());
        }
    }

    private Duration poll() throws IOException {
        long began = System.nanoTime();
        ApiAnswer answer = inFlight();
        if (answer.isOk()) {
            store(answer.result());
            well();
            return answer.result().isEmpty() ? Duration.ZERO : restSince(began);
        }
        if (answer.isTokenRefused()) {
            return troubled(
                    State.REFUSED, "Telegram does not accept the token: " + answer.description(), Duration.ZERO);
        }
        return switch (answer.code()) {
            case 409 ->
                troubled(
                        State.CONFLICT,
                        "another instance polls with the same token: " + answer.description(),
                        CONFLICT_WAIT);
            case 429 -> troubled(State.TROUBLED, answer.description(), answer.retryAfter());
            default -> troubled(State.TROUBLED, answer.description(), backoff());
        };
    }

    /** After a poll that had to wait for something there is none: what comes next is taken in at once. */
    private static Duration restSince(long began) {
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        return took.compareTo(REST) >= 0 ? Duration.ZERO : REST.minus(took);
    }

    private ApiAnswer inFlight() throws IOException {
        inFlightSince = System.nanoTime();
        try {
            return api.call(client, "getUpdates", parameters());
        } finally {
            inFlightSince = 0;
        }
    }

    /** Ends the polling for good: the token is not accepted. */
    void refuse(String why) {
        trouble = why;
        state = State.REFUSED;
    }

    private Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (offset.isEmpty()) {
            offset = inbox.nextOffset();
        }
        offset.ifPresent(next -> parameters.put("offset", next));
        parameters.put("timeout", settings.pollTimeout().toSeconds());
        parameters.put("limit", 100);
        parameters.put("allowed_updates", KINDS);
        return parameters;
    }

    private void store(JsonNode updates) throws IOException {
        List<IncomingRow> rows = new ArrayList<>();
        for (JsonNode update : updates) {
            ArrivedUpdate.read(update)
                    .ifPresentOrElse(rows::add, () -> LOG.error("an update without an id was dropped"));
        }
        if (rows.isEmpty()) {
            requireNothing(updates);
            return;
        }
        long next = rows.stream().mapToLong(IncomingRow::updateId).max().orElseThrow() + 1;
        offset.ifPresent(before -> {
            if (next < before) {
                LOG.warn("Telegram numbers updates anew: from {} back to {}", before, next);
            }
        });
        inbox.accept(rows, next);
        offset = OptionalLong.of(next);
        wake.run();
        updates.forEach(arrived);
    }

    private static void requireNothing(JsonNode updates) throws IOException {
        if (!updates.isArray() || !updates.isEmpty()) {
            throw new IOException("Telegram's updates cannot be read");
        }
    }

    private void well() {
        if (state != State.POLLING && state != State.CLOSED) {
            LOG.info("receiving from Telegram again");
            state = State.POLLING;
        }
        trouble = "";
        failures = 0;
        lastPoll = System.nanoTime();
    }

    private Duration troubled(State now, String what, Duration wait) {
        if (state != State.CLOSED) {
            state = now;
        }
        trouble = what;
        LOG.warn("receiving from Telegram: {} (next try in {} ms)", what, wait.toMillis());
        return wait;
    }

    private Duration backoff() {
        Duration wait = Duration.ofMillis(500L << Math.min(failures, 6));
        failures++;
        return wait.compareTo(LONGEST_BACKOFF) < 0 ? wait : LONGEST_BACKOFF;
    }

    private void pause(Duration wait) {
        try {
            if (!wait.isZero() && stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("stopped while waiting");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }
}
