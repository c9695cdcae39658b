package footnote.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.delivery.InboxRow;
import java.time.Duration;

/**
 * A look at a waiting update, enough to tell whether the next one may belong to it.
 *
 * @param sender who wrote it, or 0
 * @param date when it was written, in seconds since 1970, or 0
 * @param album the album that it is a part of, or empty
 */
record Glimpse(InboxRow row, Kind kind, long sender, long thread, long date, String album, String text) {
    /** A part that is not the last has about as many characters as a message can have. */
    static final int FULL_PART = 4_000;

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Shorter ones are questions; they never wait for a second part. */
    private static final int LONG = 500;

    private static final Duration AFTER_A_PART = Duration.ofMillis(300);
    private static final Duration AFTER_A_FULL_PART = Duration.ofMillis(1_500);
    private static final Duration IN_A_BURST = Duration.ofSeconds(1);

    /** What an update looks like from afar. */
    enum Kind {
        /** Typed words, too few for an article. */
        SHORT,
        /** A text that may be the first part of several. */
        LONG,
        FORWARD,
        ALBUM,
        /** Commands, presses, changes, files: handled by themselves. */
        OTHER
    }

    static Glimpse of(InboxRow row) {
        try {
            JsonNode update = JSON.readTree(row.payload());
            JsonNode message = update.path("message");
            JsonNode sender = message.path("from").path("id");
            return new Glimpse(
                    row,
                    kind(message),
                    sender.asLong(0),
                    message.path("message_thread_id").asLong(0),
                    message.path("date").asLong(0),
                    message.path("media_group_id").asText(""),
                    MessageContent.text(message));
        } catch (JsonProcessingException e) {
            return new Glimpse(row, Kind.OTHER, 0, 0, 0, "", "");
        }
    }

    private static Kind kind(JsonNode message) {
        if (message.has("forward_origin")) {
            return Kind.FORWARD;
        }
        if (message.has("media_group_id")) {
            return Kind.ALBUM;
        }
        String text = MessageContent.text(message).strip();
        boolean typed = message.has("text") || message.has("rich_message");
        if (!typed || text.isEmpty() || text.startsWith("/")) {
            return Kind.OTHER;
        }
        return text.length() < LONG ? Kind.SHORT : Kind.LONG;
    }

    /** Whether the next message may belong to this one. */
    boolean mayGoOn() {
        return kind != Kind.SHORT && kind != Kind.OTHER;
    }

    /** How long it must be quiet after this one. */
    Duration quiet() {
        if (text.length() >= FULL_PART) {
            return AFTER_A_FULL_PART;
        }
        return kind == Kind.FORWARD || kind == Kind.ALBUM ? IN_A_BURST : AFTER_A_PART;
    }

    boolean isOfAnotherThan(Glimpse other) {
        return sender != other.sender || thread != other.thread;
    }

    /** Whether another one came so soon after this one. Dates are whole seconds; they tell what arrives late, all at once. */
    boolean isFollowedWithin(Duration time, Glimpse next) {
        return next.row.arrived() - row.arrived() <= time.toMillis()
                && Math.abs(next.date - date) <= time.toSeconds() + 1;
    }
}
