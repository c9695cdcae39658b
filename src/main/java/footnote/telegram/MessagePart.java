package footnote.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.chat.MessageText;
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
 * @param anchors the place in another message that this one leads to; at most one
 * @param readers the only member of the group who is to see it, at most one; all where there is none
 */
record MessagePart(
        String html,
        String text,
        List<List<Key>> keys,
        int thread,
        int replyTo,
        int edits,
        boolean quiet,
        @Nullable List<OutgoingFile> files,
        @Nullable List<Anchor> anchors,
        @Nullable List<Place.Asker> readers) {
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
        files = files == null ? List.of() : List.copyOf(files); // as it was stored by an earlier version
        anchors = anchors == null ? List.of() : List.copyOf(anchors);
        readers = readers == null ? List.of() : List.copyOf(readers);
    }

    /** One that all see. */
    MessagePart(String html, String text, List<List<Key>> keys, int thread, int replyTo) {
        this(html, text, keys, thread, replyTo, 0, false, List.of(), List.of(), List.of());
    }

    /** One that is not placed yet. */
    MessagePart(String html, String text, List<List<Key>> keys) {
        this(html, text, keys, 0, 0);
    }

    /** The same in the place of an earlier message of ours. */
    MessagePart editing(int message) {
        return new MessagePart(html, text, keys, thread, replyTo, message, quiet, files, anchors, readers);
    }

    MessagePart with(List<OutgoingFile> more) {
        return new MessagePart(html, text, keys, thread, replyTo, edits, quiet, more, anchors, readers);
    }

    Optional<OutgoingFile> file() {
        return files == null ? Optional.empty() : files.stream().findFirst();
    }

    Optional<Anchor> anchor() {
        return anchors == null ? Optional.empty() : anchors.stream().findFirst();
    }

    MessagePart anchored(Anchor anchor) {
        return new MessagePart(html, text, keys, thread, replyTo, edits, quiet, files, List.of(anchor), readers);
    }

    /** The same for where the passage cannot be quoted. */
    MessagePart withoutAnchor() {
        return anchor().map(there -> new MessagePart(
                        there.html(), there.text(), keys, thread, replyTo, edits, quiet, files, List.of(), readers))
                .orElse(this);
    }

    MessagePart at(Place place, boolean first) {
        return new MessagePart(
                html, text, keys, place.thread(), first ? place.replyTo() : 0, edits, quiet, files, anchors, readers);
    }

    MessagePart quietly() {
        return new MessagePart(html, text, keys, thread, replyTo, edits, true, files, anchors, readers);
    }

    /** The same for one member of the group only. */
    MessagePart toOne(Place.Asker asker) {
        return new MessagePart(html, text, keys, thread, replyTo, edits, quiet, files, anchors, List.of(asker));
    }

    /** The only member who is to see it; empty for all. */
    Optional<Place.Asker> onlyReader() {
        return readers == null
                ? Optional.empty()
                : readers.stream().filter(one -> one.person() != 0).findFirst();
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
