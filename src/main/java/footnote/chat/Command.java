package footnote.chat;

import java.util.Locale;
import java.util.Optional;

/** A command and what stands behind it. */
record Command(String name, String rest) {
    static Optional<Command> in(String text) {
        String stripped = text.strip();
        if (!stripped.startsWith("/") || stripped.length() < 2 || !Character.isLetter(stripped.charAt(1))) {
            return Optional.empty();
        }
        int end = 1;
        while (end < stripped.length() && !Character.isWhitespace(stripped.charAt(end))) {
            end++;
        }
        String name = stripped.substring(1, end).toLowerCase(Locale.ROOT);
        int at = name.indexOf('@');
        return Optional.of(new Command(
                at < 0 ? name : name.substring(0, at), stripped.substring(end).strip()));
    }
}
