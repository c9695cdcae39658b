package footnote.access;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody who wants something of the bot.
 *
 * @param person the number of the person, below 0 for a chat that speaks for itself, or 0 where that is not known
 * @param chat the chat's identifier; it ends with the chat's number where it has one
 */
public record Visitor(long person, String chat, Where where) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}$");

    /** Where somebody is. */
    public enum Where {
        /** In a chat of their own with the bot. */
        ALONE,
        /** In a group or a channel. */
        SHARED,
        /** At the terminal: who sits there runs the program. */
        TERMINAL
    }

    /** The number that is let in or refused: in a group, that of the group. */
    long number() {
        return where == Where.ALONE && person != 0 ? person : chatNumber().orElse(person);
    }

    private OptionalLong chatNumber() {
        Matcher number = NUMBER.matcher(chat);
        return number.find() ? OptionalLong.of(Long.parseLong(number.group())) : OptionalLong.empty();
    }
}
