package footnote.telegram;

import footnote.chat.Incoming;
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
