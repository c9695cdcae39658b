package footnote.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.chat.OutgoingFile;
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
 * @param edits the message of ours that it takes the place of, or 0
 * @param quiet whether it arrives without a sound
 * @param files what goes with it, with the text as its caption; at most one
 */
record MessagePart(
        String html,
        String text,
        List<List<Key>> keys,
        int thread,
        int replyTo,
        int edits,
        boolean quiet,
        @Nullable List<OutgoingFile> files) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A button. */
    record Key(String label, String data) {}

    MessagePart {
        keys = keys.stream().map(List::copyOf).toList();
        files = files == null ? List.of() : List.copyOf(files); // as it was stored by an earlier version
    }

    MessagePart(String html, String text, List<List<Key>> keys, int thread, int replyTo) {
        this(html, text, keys, thread, replyTo, 0, false, List.of());
    }

    /** The same in the place of an earlier message of ours. */
    MessagePart editing(int message) {
        return new MessagePart(html, text, keys, thread, replyTo, message, quiet, files);
    }

    MessagePart with(List<OutgoingFile> more) {
        return new MessagePart(html, text, keys, thread, replyTo, edits, quiet, more);
    }

    Optional<OutgoingFile> file() {
        return files == null ? Optional.empty() : files.stream().findFirst();
    }

    /** One that is not placed yet. */
    MessagePart(String html, String text, List<List<Key>> keys) {
        this(html, text, keys, 0, 0);
    }

    MessagePart at(Place place, boolean first) {
        return new MessagePart(html, text, keys, place.thread(), first ? place.replyTo() : 0, edits, quiet, files);
    }

    MessagePart quietly() {
        return new MessagePart(html, text, keys, thread, replyTo, edits, true, files);
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
