package footnote.telegram;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Removes from text what a chat cannot show, and what a chat would turn into something to press. */
final class TextCleaner {
    /** An invisible character that ends an address for those who look for addresses, and at which no line breaks. */
    static final String JOINER = "\u2060";

    /** Whatever stands before it: a cut may leave a whole scheme of a longer word. */
    private static final Pattern SCHEME = Pattern.compile(":(?=//)");

    private static final Pattern DOMAIN_DOT = Pattern.compile("(?<=[\\p{L}\\p{N}_-]\\.)(?=\\p{L}{2})");
    private static final Pattern MENTION = Pattern.compile("@(?=[\\w-])");
    private static final Pattern COMMAND = Pattern.compile("(?<![\\w/])/(?=\\w)");
    /** The server counts these among the marks of a message. */
    private static final Pattern TAG = Pattern.compile("#(?=[\\p{L}\\p{N}_\\u200C])|\\$(?=[A-Z])");

    private static final List<Pattern> PRESSABLE = List.of(SCHEME, DOMAIN_DOT, MENTION, COMMAND, TAG);

    private TextCleaner() {}

    /** Halves of characters become a replacement mark, control characters vanish, odd line ends become plain ones. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(clean, c));
        return clean.toString();
    }

    private static void append(StringBuilder clean, int c) {
        if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            clean.append('\uFFFD');
        } else if (c == '\n' || c == 0x2028 || c == 0x2029 || c == 0x85) {
            clean.append('\n');
        } else if (c == '\t') {
            clean.append(' ');
        } else if (!Character.isISOControl(c) && (c & 0xFFFE) != 0xFFFE) {
            clean.appendCodePoint(c);
        }
    }

    /**
     * Where joiners make addresses, names of people and commands readable but not to be pressed: only links that we set may lead anywhere,
     * and an article may contain commands too.
     */
    static NavigableSet<Integer> joints(CharSequence text) {
        NavigableSet<Integer> joints = new TreeSet<>();
        for (Pattern pressable : PRESSABLE) {
            Matcher found = pressable.matcher(text);
            while (found.find()) {
                joints.add(found.end());
            }
        }
        return joints;
    }

    /** Whether a command or a name of a person would go on with this. */
    static boolean isOfAName(char c) {
        return c == '_' || c == '@' || (c < 128 && Character.isLetterOrDigit(c));
    }
}
