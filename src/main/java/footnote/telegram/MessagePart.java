package footnote.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.chat.MessageText;
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
 * @param anchors the place in another message that this one leads to; at most one
 */
record MessagePart(
        String html, String text, List<List<Key>> keys, int thread, int replyTo, @Nullable List<Anchor> anchors) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A button. */
    record Key(String label, String data) {}

    /**
     * A passage of an earlier message.
     *
     * @param message the message that is replied to
     * @param position where the passage begins in it, in UTF-16 units
     * @param html what is sent instead where the passage cannot be quoted any more; also the text of an edit, which cannot quote
     * @param text the same without any marks
     */
    record Anchor(int message, int position, MessageText quote, String html, String text) {}

    MessagePart {
        keys = keys.stream().map(List::copyOf).toList();
        anchors = anchors == null ? List.of() : List.copyOf(anchors); // as it was stored by an earlier version
    }

    MessagePart(String html, String text, List<List<Key>> keys, int thread, int replyTo) {
        this(html, text, keys, thread, replyTo, List.of());
    }

    Optional<Anchor> anchor() {
        return anchors == null ? Optional.empty() : anchors.stream().findFirst();
    }

    MessagePart anchored(Anchor anchor) {
        return new MessagePart(html, text, keys, thread, replyTo, List.of(anchor));
    }

    /** The same for where the passage cannot be quoted. */
    MessagePart withoutAnchor() {
        return anchor().map(there -> new MessagePart(there.html(), there.text(), keys, thread, replyTo))
                .orElse(this);
    }

    MessagePart at(Place place, boolean first) {
        return new MessagePart(html, text, keys, place.thread(), first ? place.replyTo() : 0, anchors);
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
