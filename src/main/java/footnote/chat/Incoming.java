package footnote.chat;

import footnote.model.ArticleDetails;
import java.util.List;

/** What a person did in a chat, free of Telegram's types. */
public sealed interface Incoming {

    Conversation conversation();

    /** Names the message within its chat; a message that is delivered twice has the same one. */
    String messageId();

    /**
     * A typed, pasted or forwarded text, a command included.
     *
     * @param origin what a forward tells of its source, or {@link ArticleDetails#UNKNOWN}
     * @param forwarded whether somebody else wrote it
     */
    record Text(Conversation conversation, String messageId, String text, ArticleDetails origin, boolean forwarded)
            implements Incoming {}

    /** A file, already downloaded. */
    record Document(
            Conversation conversation,
            String messageId,
            String fileName,
            byte[] content,
            String caption,
            ArticleDetails origin)
            implements Incoming {}

    /**
     * A press on a button under one of our messages.
     *
     * @param data what {@link ButtonAction#encode} gave, or anything else: it can be forged
     */
    record Tap(Conversation conversation, String messageId, String data) implements Incoming {}

    /**
     * A message that holds nothing we can read.
     *
     * @param what in a person's words: "a photo", "a voice message"
     */
    record Unreadable(Conversation conversation, String messageId, String what) implements Incoming {}

    /** A file that could not be brought here, with the sentence that says why. */
    record FailedDocument(Conversation conversation, String messageId, String reason) implements Incoming {}

    /** A text that came cut into several messages; at least two. */
    record Joined(List<Text> parts) implements Incoming {
        public Joined {
            parts = List.copyOf(parts);
        }

        @Override
        public Conversation conversation() {
            return parts.get(0).conversation();
        }

        @Override
        public String messageId() {
            return parts.get(0).messageId();
        }
    }

    /** Messages that are one action, such as a burst of forwards or an album; at least two. */
    record Several(List<Incoming> items) implements Incoming {
        public Several {
            items = List.copyOf(items);
        }

        @Override
        public Conversation conversation() {
            return items.get(0).conversation();
        }

        @Override
        public String messageId() {
            return items.get(0).messageId();
        }
    }

    /**
     * A text in reply to an earlier message of the chat.
     *
     * @param repliedTo name of that message; where it is an answer of ours, of the message that it answers
     */
    record Replying(Text text, String repliedTo) implements Incoming {
        @Override
        public Conversation conversation() {
            return text.conversation();
        }

        @Override
        public String messageId() {
            return text.messageId();
        }
    }

    /**
     * A message that was changed after it was sent.
     *
     * @param text as it is now, under a name of its own
     * @param original the name of the message before
     */
    record Edited(Text text, String original) implements Incoming {
        @Override
        public Conversation conversation() {
            return text.conversation();
        }

        @Override
        public String messageId() {
            return text.messageId();
        }
    }

    /**
     * A text that answers a message of this chat.
     *
     * @param quote the passage of that message that was marked
     */
    record Quoting(Text text, String quote) implements Incoming {
        @Override
        public Conversation conversation() {
            return text.conversation();
        }

        @Override
        public String messageId() {
            return text.messageId();
        }
    }
}
