package footnote.chat;

import java.util.Arrays;
import java.util.Optional;

/** What can be chosen in a chat with one press, besides the language. */
public enum Choice {
    FULL_ANSWERS(1, "settings.full-answers"),
    SHORT_ANSWERS(2, "settings.short-answers"),
    FOLDED_QUOTES(3, "settings.folded-quotes"),
    SHOWN_QUOTES(4, "settings.shown-quotes"),
    SUGGESTIONS(5, "settings.suggestions"),
    NO_SUGGESTIONS(6, "settings.no-suggestions");

    private final int number;
    private final String label;

    Choice(int number, String label) {
        this.number = number;
        this.label = label;
    }

    /** Names it in the data of buttons, also of those that were sent long ago. */
    int number() {
        return number;
    }

    static Optional<Choice> of(long number) {
        return Arrays.stream(values()).filter(choice -> choice.number == number).findFirst();
    }

    /** The key of the phrase on its button. */
    String label() {
        return label;
    }
}
