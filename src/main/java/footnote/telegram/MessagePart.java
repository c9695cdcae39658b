package footnote.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/**
 * One message on its way out, as it is stored.
 *
 * @param html the text with its marks, ready to send
 * @param text the same without any marks
 * @param thread the topic within the chat, or 0
 * @param replyTo the message to reply to, or 0
 */
record MessagePart(String html, String text, List<List<Key>> keys, int thread, int replyTo) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A button. */
    record Key(String label, String data) {}

    MessagePart {
        keys = keys.stream().map(List::copyOf).toList();
    }

    MessagePart at(Place place, boolean first) {
        return new MessagePart(html, text, keys, place.thread(), first ? place.replyTo() : 0);
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
