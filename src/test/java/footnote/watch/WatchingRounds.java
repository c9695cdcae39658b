package footnote.watch;

/** Lets tests of other packages do a round of watching, instead of waiting for the next one. */
public final class WatchingRounds {
    private WatchingRounds() {}

    public static void round(Watching watching, Bell bell) {
        watching.round(bell);
    }
}
