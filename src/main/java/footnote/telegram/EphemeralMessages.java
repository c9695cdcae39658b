package footnote.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.delivery.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows messages in groups to one member only. Telegram lets a bot do that right after the member pressed a button, in answer to what only the
 * bot saw, or where the bot is an administrator. Versions of the server name the receiver in two ways, and older ones in none: those
 * show it to everybody.
 */
final class EphemeralMessages {
    private static final Logger LOG = LoggerFactory.getLogger(EphemeralMessages.class);
    private static final Duration AGAIN = Duration.ofSeconds(2);
    private static final long REFUSED_FOR_NANOS = Duration.ofHours(1).toNanos();

    private final ApiCalls api;
    private final OkHttpClient client;
    private final LongSupplier nanos;
    private final Map<Long, Long> refusedUntil = new ConcurrentHashMap<>();

    /**
     * @param nanos a clock that only goes forward, in nanoseconds
     */
    EphemeralMessages(ApiCalls api, OkHttpClient client, LongSupplier nanos) {
        this.api = api;
        this.client = client;
        this.nanos = nanos;
    }

    /** Whether it may work: where a group has said no, it is not asked again for every message. */
    boolean isWorthTrying(long chat, Place.Asker reader) {
        boolean invited = !reader.query().isEmpty() || reader.asksAlone();
        return invited || refusedUntil.getOrDefault(chat, nanos.getAsLong()) - nanos.getAsLong() <= 0;
    }

    /** How the send ended; empty when the group does not have it, so that the message has to be shown to all. */
    Optional<Outcome> send(long chat, MessagePart part, Place.Asker reader, boolean marked) {
        try {
            ApiAnswer answer = api.call(client, "sendMessage", parameters(chat, part, reader, marked));
            boolean cannotQuote =
                    !answer.isOk() && answer.code() != 429 && part.anchor().isPresent();
            if (cannotQuote) {
                return send(chat, part.withoutAnchor(), reader, marked);
            }
            return answer.isOk() ? Optional.of(sent(answer.result())) : refused(chat, reader, answer);
        } catch (IOException e) {
            return Optional.of(new Outcome.Later(AGAIN, "nobody knows whether it was shown, once more: " + e));
        }
    }

    /** A message for one has no number; a server that showed it to all tells the number of that. */
    private static Outcome sent(JsonNode message) {
        return new Outcome.Sent(message.path("message_id").asLong(0));
    }

    private Optional<Outcome> refused(long chat, Place.Asker reader, ApiAnswer answer) {
        if (answer.code() == 429) {
            return Optional.of(new Outcome.Later(answer.retryAfter(), answer.description()));
        }
        LOG.debug("not shown to one member: {}", answer.description());
        if (reader.query().isEmpty()
                && !reader.asksAlone()
                && answer.description().contains("MESSAGE_NOT_COMMAND")) {
            refusedUntil.put(chat, nanos.getAsLong() + REFUSED_FOR_NANOS);
        }
        return Optional.empty();
    }

    private static Map<String, Object> parameters(long chat, MessagePart part, Place.Asker reader, boolean marked) {
        Map<String, Object> receiver = new LinkedHashMap<>();
        receiver.put("receiver_user_id", reader.person());
        if (!reader.query().isEmpty()) {
            receiver.put("callback_query_id", reader.query());
        }
        Map<String, Object> parameters = new LinkedHashMap<>(receiver);
        parameters.put("ephemeral_message_parameters", receiver);
        parameters.put("chat_id", chat);
        parameters.put("text", marked ? part.html() : part.text());
        if (marked) {
            parameters.put("parse_mode", "HTML");
        }
        parameters.put("link_preview_options", Map.of("is_disabled", true));
        if (part.thread() != 0) {
            parameters.put("message_thread_id", part.thread());
        }
        if (reader.asksAlone()) {
            parameters.put("reply_parameters", Map.of("ephemeral_message_id", reader.message()));
        } else if (part.replyTo() != 0 || part.anchor().isPresent()) {
            parameters.put("reply_parameters", RepliedMessage.of(part));
        }
        if (!part.keys().isEmpty()) {
            parameters.put("reply_markup", Keyboards.of(part.keys()));
        }
        return parameters;
    }
}
