package footnote.ingest;

/** Tells whether a line repeats a headline, perhaps shortened or with the name of the site behind it. */
final class SameTitle {
    private static final double MOSTLY = 0.7;
    private static final int FEWEST_WORDS = 4;

    private SameTitle() {}

    static boolean test(String line, String title) {
        String mine = LineShape.folded(line);
        String other = LineShape.folded(title);
        if (mine.isEmpty() || other.isEmpty()) {
            return false;
        }
        return mine.equals(other) || starts(mine, other) || starts(other, mine);
    }

    private static boolean starts(String shorter, String longer) {
        return LineShape.words(shorter) >= FEWEST_WORDS
                && longer.startsWith(shorter)
                && shorter.length() >= longer.length() * MOSTLY;
    }
}
