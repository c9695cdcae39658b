package footnote.chat;

/**
 * What was chosen in a chat.
 *
 * @param language code of the language that the bot speaks there, or empty: that of the person who writes
 */
public record Preferences(String language, Length answers, Quotes quotes, Suggestions suggestions) {
    public static final Preferences NONE = new Preferences("", Length.FULL, Quotes.FOLDED, Suggestions.OFFERED);

    /** How much an answer tells. */
    public enum Length {
        FULL,
        /** What was asked for and where it stands, without the passages. */
        SHORT
    }

    /** How the passages under an answer are shown. */
    public enum Quotes {
        FOLDED,
        SHOWN
    }

    /** Whether questions to go on with are offered. */
    public enum Suggestions {
        OFFERED,
        NONE
    }

    Preferences in(String other) {
        return new Preferences(other, answers, quotes, suggestions);
    }

    Preferences with(Choice choice) {
        return switch (choice) {
            case FULL_ANSWERS -> new Preferences(language, Length.FULL, quotes, suggestions);
            case SHORT_ANSWERS -> new Preferences(language, Length.SHORT, quotes, suggestions);
            case FOLDED_QUOTES -> new Preferences(language, answers, Quotes.FOLDED, suggestions);
            case SHOWN_QUOTES -> new Preferences(language, answers, Quotes.SHOWN, suggestions);
            case SUGGESTIONS -> new Preferences(language, answers, quotes, Suggestions.OFFERED);
            case NO_SUGGESTIONS -> new Preferences(language, answers, quotes, Suggestions.NONE);
        };
    }

    boolean has(Choice choice) {
        return with(choice).equals(this);
    }
}
