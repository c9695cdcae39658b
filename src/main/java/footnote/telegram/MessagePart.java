package footnote.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One message on its way out, as it is stored.
 *
 * @param html the text with its marks, ready to send
 * @param text the same without any marks
 * @param thread the topic within the chat, or 0
 * @param replyTo the message to reply to, or 0
 * @param reader the only member of the group who is to see it, or nobody: then all are
 */
record MessagePart(
        String html, String text, List<List<Key>> keys, int thread, int replyTo, Place.@Nullable Asker reader) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A button. */
    record Key(String label, String data) {}

    MessagePart {
        keys = keys.stream().map(List::copyOf).toList();
    }

    /** One that all see. */
    MessagePart(String html, String text, List<List<Key>> keys, int thread, int replyTo) {
        this(html, text, keys, thread, replyTo, Place.Asker.NOBODY);
    }

    MessagePart at(Place place, boolean first) {
        return new MessagePart(html, text, keys, place.thread(), first ? place.replyTo() : 0);
    }

    /** The same for one member of the group only. */
    MessagePart toOne(Place.Asker asker) {
        return new MessagePart(html, text, keys, thread, replyTo, asker);
    }

    /** The only member who is to see it; empty for all. Messages that were stored earlier do not tell. */
    Optional<Place.Asker> onlyReader() {
        return Optional.ofNullable(reader).filter(one -> one.person() != 0);
    }

    String encode() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message cannot be stored", e);
        }
    }

    static MessagePart decode(String payload) {
        try {
            return JSON.readValue(payload, MessagePart.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored message cannot be read", e);
        }
    }
}
