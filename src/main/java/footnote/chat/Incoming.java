package footnote.chat;

import footnote.model.ArticleDetails;
import java.util.List;

/** What a person did in a chat, free of Telegram's types. */
public sealed interface Incoming {

    Speaker speaker();

    default Conversation conversation() {
        return speaker().conversation();
    }

    /** Names the message within its chat; a message that is delivered twice has the same one. */
    String messageId();

    /**
     * A typed, pasted or forwarded text, a command included.
     *
     * @param origin what a forward tells of its source, or {@link ArticleDetails#UNKNOWN}
     * @param forwarded whether somebody else wrote it
     * @param written the message to the letter, of which the text is what was meant
     */
    record Text(
            Speaker speaker,
            String messageId,
            String text,
            ArticleDetails origin,
            boolean forwarded,
            MessageText written)
            implements Incoming {

        /** A text that is meant as it stands. */
        public Text(Speaker speaker, String messageId, String text, ArticleDetails origin, boolean forwarded) {
            this(speaker, messageId, text, origin, forwarded, MessageText.plain(text));
        }
    }

    /** A file, already downloaded. */
    record Document(
            Speaker speaker, String messageId, String fileName, byte[] content, String caption, ArticleDetails origin)
            implements Incoming {}

    /**
     * A press on a button under one of our messages.
     *
     * @param speaker who pressed it: in a group perhaps not the one who asked
     * @param data what {@link ButtonAction#encode} gave, or anything else: it can be forged
     */
    record Tap(Speaker speaker, String messageId, String data) implements Incoming {}

    /**
     * A change of somebody's reactions to one of our messages.
     *
     * @param answered name of what that message answers
     * @param before the emoji of the reactions until then
     * @param now the emoji of the reactions from then on
     */
    record Reaction(Speaker speaker, String messageId, String answered, List<String> before, List<String> now)
            implements Incoming {
        public Reaction {
            before = List.copyOf(before);
            now = List.copyOf(now);
        }
    }

    /** A message that holds nothing we can read. */
    record Unreadable(Speaker speaker, String messageId, Attachment what) implements Incoming {}

    /** A file that could not be brought here, with the sentence that says why. */
    record FailedDocument(Speaker speaker, String messageId, String reason) implements Incoming {}

    /**
     * News from the feeds that the chat watches are to be told.
     *
     * @param speaker nobody, in the chat that is told, with the language to tell it in
     * @param digest the number of the message
     */
    record NewsDue(Speaker speaker, String messageId, long digest) implements Incoming {}

    /** A text that came cut into several messages; at least two. */
    record Joined(List<Text> parts) implements Incoming {
        public Joined {
            parts = List.copyOf(parts);
        }

        @Override
        public Speaker speaker() {
            return parts.get(0).speaker();
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
        public Speaker speaker() {
            return items.get(0).speaker();
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
        public Speaker speaker() {
            return text.speaker();
        }

        @Override
        public String messageId() {
            return text.messageId();
        }
    }

    /**
     * Words said in reply to somebody else's message, which is so handed to the bot.
     *
     * @param post that message, as if it had been forwarded: a text, a file, or nothing that can be read
     * @param channel identifier of the channel that it was posted in first, or empty
     */
    record Handed(Text words, Incoming post, String channel) implements Incoming {
        @Override
        public Speaker speaker() {
            return words.speaker();
        }

        @Override
        public String messageId() {
            return words.messageId();
        }
    }

    /**
     * A question to a post in a chat where the bot is no member; nothing of it may be kept.
     *
     * @param post the message that was replied to; without text where it was none
     */
    record Guest(Speaker speaker, String messageId, Text post, String question) implements Incoming {}

    /** The bot was brought into a group. */
    record Welcomed(Speaker speaker, String messageId) implements Incoming {}

    /** The bot was put out of a chat, or blocked; nothing can be said there any more. */
    record PutOut(Speaker speaker, String messageId) implements Incoming {}

    /**
     * A message that was changed after it was sent.
     *
     * @param text as it is now, under a name of its own
     * @param original the name of the message before
     */
    record Edited(Text text, String original) implements Incoming {
        @Override
        public Speaker speaker() {
            return text.speaker();
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
        public Speaker speaker() {
            return text.speaker();
        }

        @Override
        public String messageId() {
            return text.messageId();
        }
    }
}
