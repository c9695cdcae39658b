package footnote.chat;

/**
 * What was chosen in a chat.
 *
 * @param language code of the language that the bot speaks there, or empty: that of the person who writes
 * @param suggestions whether questions to go on with are offered
 */
public record Preferences(String language, Length answers, Quotes quotes, boolean suggestions) {
    public static final Preferences NONE = new Preferences("", Length.FULL, Quotes.FOLDED, true);

    /** How much an answer tells. */
    public enum Length {
        FULL,
        /** Only what was asked for. */
        SHORT
    }

    /** How the passages under an answer are shown. */
    public enum Quotes {
        FOLDED,
        SHOWN
    }
}
