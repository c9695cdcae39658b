package footnote.telegram;

import footnote.chat.Incoming;
import footnote.chat.Speaker;
import java.util.List;
import java.util.Optional;

/** What an update turned out to be. */
sealed interface ReadUpdate {

    /** What came in, as far as the update tells it. */
    Optional<Incoming> asRead();

    /** Where the answer belongs. */
    Optional<Place> answeredAt();

    /** Nothing to answer. */
    record Ignored(String why) implements ReadUpdate {
        @Override
        public Optional<Incoming> asRead() {
            return Optional.empty();
        }

        @Override
        public Optional<Place> answeredAt() {
            return Optional.empty();
        }
    }

    record Ready(Incoming incoming, Place place) implements ReadUpdate {
        @Override
        public Optional<Incoming> asRead() {
            return Optional.of(incoming);
        }

        @Override
        public Optional<Place> answeredAt() {
            return Optional.of(place);
        }
    }

    /** A document whose content is still to be fetched. */
    record WithFile(Incoming.Document incoming, Place place, String fileId) implements ReadUpdate {
        @Override
        public Optional<Incoming> asRead() {
            return Optional.of(incoming);
        }

        @Override
        public Optional<Place> answeredAt() {
            return Optional.of(place);
        }
    }

    /**
     * A pressed button; Telegram shows it as busy until it is acknowledged.
     *
     * @param message the message that the button stands under
     */
    record Press(Incoming.Tap incoming, Place place, String queryId, int message) implements ReadUpdate {
        @Override
        public Optional<Incoming> asRead() {
            return Optional.of(incoming);
        }

        @Override
        public Optional<Place> answeredAt() {
            return Optional.of(place);
        }
    }

    /**
     * The button at a draft was pressed that stops it.
     *
     * @param draft the draft's number
     */
    record DraftStopped(long draft) implements ReadUpdate {
        @Override
        public Optional<Incoming> asRead() {
            return Optional.empty();
        }

        @Override
        public Optional<Place> answeredAt() {
            return Optional.empty();
        }
    }

    /**
     * Words in reply to a message of somebody else.
     *
     * @param post that message, read as if it had been sent to the bot
     * @param channel the channel that it was posted in first, or empty
     */
    record Handed(Incoming.Text words, ReadUpdate post, String channel, Place place) implements ReadUpdate {
        @Override
        public Optional<Incoming> asRead() {
            return post.asRead().map(read -> new Incoming.Handed(words, read, channel));
        }

        @Override
        public Optional<Place> answeredAt() {
            return Optional.of(place);
        }
    }

    /** What is no conversation in a chat of the bot, and is dealt with apart. */
    sealed interface Offstage extends ReadUpdate {
        @Override
        default Optional<Incoming> asRead() {
            return Optional.empty();
        }

        @Override
        default Optional<Place> answeredAt() {
            return Optional.empty();
        }
    }

    /** Something in a channel, of which nobody there is to notice that it was read. */
    record Posted(ReadUpdate post) implements Offstage {}

    /** The bot was put out of a chat, or blocked. */
    record PutOut(Incoming.PutOut incoming, long chat) implements Offstage {}

    /** A group has become a supergroup, which is another chat. */
    record Moved(long from, long to) implements Offstage {}

    /** Words typed behind the bot's name in some chat. */
    record TypedInline(Speaker speaker, String query, String words) implements Offstage {}

    /**
     * A press on a button under a message in a chat of others.
     *
     * @param message where that message stands
     */
    record GuestPress(Incoming.Tap incoming, String query, String message) implements Offstage {}

    /** Several messages that are one action; at least two, none of them ignored. */
    record Several(List<ReadUpdate> parts) implements ReadUpdate {
        public Several {
            parts = List.copyOf(parts);
        }

        @Override
        public Optional<Incoming> asRead() {
            return Optional.of(Together.of(
                    parts.stream().flatMap(part -> part.asRead().stream()).toList()));
        }

        @Override
        public Optional<Place> answeredAt() {
            return parts.get(0).answeredAt();
        }
    }
}
