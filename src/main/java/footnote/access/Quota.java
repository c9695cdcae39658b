package footnote.access;

/** How much is allowed; 0 means no limit. */
public record Quota(int questionsPerMinute, int questionsPerDay, int articlesPerDay) {
    public static final Quota NONE = new Quota(0, 0, 0);

    public Quota {
        if (questionsPerMinute < 0 || questionsPerDay < 0 || articlesPerDay < 0) {
            throw new IllegalArgumentException("a limit is below 0");
        }
    }
}
