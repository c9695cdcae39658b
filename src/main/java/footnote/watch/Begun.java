package footnote.watch;

import java.util.List;

/** What came of the wish to watch a feed. */
public sealed interface Begun {

    /**
     * It is watched from now on.
     *
     * @param reading how many of its entries are read right now
     */
    record Watching(String feed, int reading) implements Begun {}

    /** It was watched before. */
    record WatchedAlready(String feed) implements Begun {}

    /** The page names several feeds to choose from. */
    record Choice(List<Offer> offers) implements Begun {
        public Choice {
            offers = List.copyOf(offers);
        }
    }

    /** There is neither a feed nor a page that names one. */
    record NoFeed() implements Begun {}

    /** The chat watches as many as it may. */
    record TooMany(int most) implements Begun {}

    /**
     * It could not be had.
     *
     * @param reason a sentence
     */
    record Failed(String reason) implements Begun {}

    /**
     * A feed to choose.
     *
     * @param row what buttons carry
     * @param feed its title, or its address
     */
    record Offer(long row, String feed) {}
}
