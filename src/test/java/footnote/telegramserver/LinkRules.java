package footnote.telegramserver;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which addresses a link or a button may have; the real server drops other links without a word. */
final class LinkRules {
    private static final Pattern ALLOWED = Pattern.compile("(?i)(?:https?|tg|ton|tonsite)://[^\\s/?#]+\\S*");
    private static final Pattern BARE = Pattern.compile("[^\\s/?#:@]+\\.[^\\s/?#:@.]{2,}(?:[:/?#]\\S*)?");
    private static final Pattern WITHOUT_PATH = Pattern.compile("(?i)https?://[^/?#]+");
    private static final Pattern PERSON = Pattern.compile("(?i)tg://user\\?id=([1-9][0-9]{0,15})");

    private LinkRules() {}

    static Optional<String> checked(String address) {
        String clean = address.strip();
        if (BARE.matcher(clean).matches()) {
            clean = "http://" + clean;
        }
        if (!ALLOWED.matcher(clean).matches()) {
            return Optional.empty();
        }
        boolean hasHost = !clean.toLowerCase(Locale.ROOT).startsWith("http") || hasHost(clean);
        return hasHost ? Optional.of(WITHOUT_PATH.matcher(clean).matches() ? clean + "/" : clean) : Optional.empty();
    }

    private static boolean hasHost(String address) {
        String host = address.replaceFirst("(?i)https?://", "").replaceFirst("[/?#].*", "");
        return host.contains(".") || host.startsWith("[") || host.matches("localhost(:\\d+)?");
    }

    static Optional<TextEntity> entity(String address, int offset, int length) {
        Matcher person = PERSON.matcher(address.strip());
        if (person.matches()) {
            return Optional.of(new TextEntity("text_mention", offset, length, person.group(1)));
        }
        return checked(address).map(url -> new TextEntity("text_link", offset, length, url));
    }
}
