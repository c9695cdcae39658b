package footnote.chat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The web addresses in a message, and the words beside them.
 *
 * @param addresses each once, in order
 * @param words what was said about them, or empty
 */
record MessageLinks(List<String> addresses, String words) {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"«»“”]+", Pattern.CASE_INSENSITIVE);
    /** Nobody hands something over with more words; and long ones would fill the stack of the pattern below. */
    private static final int LONGEST_HANDING_OVER = 200;

    private static final String CLOSING = ".,;:!?'’…";
    /** Words with which people hand something over, and do not ask. */
    private static final Pattern HANDED_OVER = Pattern.compile(
            "(?:please|pls|hey|hi|and|also|now|can you|could you)?\\s*(?:read|see|add|take|check( out)?|look( at)?|here( is| are|'s)?"
                    + "|this|these|it|new|article|articles|link|links|source|sources|via|from|more|full|story|the|an|one|ones|\\s|[-–—:,.!()\\[\\]])*");

    MessageLinks {
        addresses = List.copyOf(addresses);
    }

    static MessageLinks in(String text) {
        Set<String> addresses = new LinkedHashSet<>();
        StringBuilder words = new StringBuilder();
        int at = 0;
        Matcher found = ADDRESS.matcher(text);
        while (found.find()) {
            String address = withoutClosing(found.group());
            addresses.add(address);
            words.append(text, at, found.start()).append(' ');
            at = found.start() + address.length();
        }
        words.append(text.substring(at));
        String said = words.toString().replaceAll("\\s+", " ").strip();
        return new MessageLinks(new ArrayList<>(addresses), said.replaceFirst("[\\s:–—-]+$", ""));
    }

    /** A stop or bracket behind an address belongs to the sentence, unless the bracket is opened in the address. */
    private static String withoutClosing(String address) {
        int end = address.length();
        while (end > 0) {
            char last = address.charAt(end - 1);
            boolean bracket = (last == ')' && address.indexOf('(') < 0) || (last == ']' && address.indexOf('[') < 0);
            if (!bracket && CLOSING.indexOf(last) < 0) {
                break;
            }
            end--;
        }
        return address.substring(0, end);
    }

    /** Whether something is asked besides handing the addresses over. */
    boolean asks() {
        boolean hasLetters = words.codePoints().anyMatch(Character::isLetterOrDigit);
        return hasLetters
                && (words.length() > LONGEST_HANDING_OVER
                        || !HANDED_OVER.matcher(words.toLowerCase(Locale.ROOT)).matches());
    }
}
