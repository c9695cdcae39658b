package footnote.reader;

import footnote.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Proper names in a text, told by their capitals: people, places, organisations. */
public final class Names {
    private static final String CAPITALISED = "(?:\\p{Lu}\\.)++|\\p{Lu}[\\p{L}\\p{N}]*(?:[-'’]\\p{L}+)*+";
    private static final String LINK =
            "(?:of|de|da|di|du|del|der|den|von|van|bin|ibn|al|el|la|le|and the|for the|of the)";
    private static final Pattern NAME = Pattern.compile(
            "(?:" + CAPITALISED + ")(?:[ \\u00A0](?:" + LINK + "[ \\u00A0])?(?:" + CAPITALISED + "))*+");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");
    private static final Set<String> NEVER_ALONE = Set.of(
            "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december mr mrs ms dr yes"
                    .split(" "));

    private Names() {}

    /** The names of one sentence. Its first word counts only when it carries meaning and goes on as a name, or when it is an initialism. */
    public static List<Span> in(String sentence) {
        List<Span> names = new ArrayList<>();
        Matcher matcher = NAME.matcher(sentence);
        while (matcher.find()) {
            int start = matcher.start();
            int end = matcher.end();
            String first = Words.in(matcher.group()).get(0).text();
            if (!Words.carriesMeaning(first) && matcher.group().indexOf(' ') > 0) {
                start += matcher.group().indexOf(' ') + 1;
            }
            Matcher possessive = POSSESSIVE.matcher(sentence.substring(start, end));
            if (possessive.find()) {
                end = start + possessive.start();
            }
            if (end > start && isName(sentence, start, end)) {
                names.add(new Span(start, end));
            }
        }
        return names;
    }

    private static boolean isName(String sentence, int start, int end) {
        String name = sentence.substring(start, end);
        boolean oneWord = name.indexOf(' ') < 0;
        if (oneWord && (NEVER_ALONE.contains(Words.fold(name)) || !Words.carriesMeaning(name) || name.length() < 2)) {
            return false;
        }
        boolean opensSentence = sentence.substring(0, start).chars().noneMatch(Character::isLetterOrDigit);
        boolean initialism =
                name.length() > 1 && name.chars().filter(Character::isLetter).allMatch(Character::isUpperCase);
        return !(oneWord && opensSentence) || initialism;
    }
}
