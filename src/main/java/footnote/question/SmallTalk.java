package footnote.question;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Tells thanks, greetings and remarks, which ask nothing, from questions. */
public final class SmallTalk {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’]\\p{L}+)?");
    private static final int MOST_WORDS = 8;
    /** One of these must be there. */
    private static final Set<String> SIGNS =
            Set.of(("thanks thank thankyou thx ty cheers hi hello hey bye goodbye cool great nice perfect ok okay"
                            + " lol haha hahaha wow interesting awesome amazing excellent brilliant understood noted danke merci gracias"
                            + " спасибо привет дякую привіт bravo sorry")
                    .split(" "));
    /** And nothing but these may stand beside it. */
    private static final Set<String> FILLING = Set.of(
            ("you so very much a lot then that that's thats it it's its is was all for now really good job work well"
                            + " done there everyone bot footnote again i see got the my oh ah and this one your help answer day morning"
                            + " evening afternoon night many too poor man woman guy thing people how sad funny to know no problem worries big")
                    .split(" "));

    private SmallTalk() {}

    /** Whether a message asks nothing; when in doubt, it is a question. */
    public static boolean is(String message) {
        if (message.indexOf('?') >= 0) {
            return false;
        }
        List<String> words = WORD.matcher(message.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
        boolean hasDigits = message.chars().anyMatch(Character::isDigit);
        if (words.isEmpty()) {
            return !hasDigits && message.codePoints().anyMatch(SmallTalk::isPicture);
        }
        return !hasDigits
                && words.size() <= MOST_WORDS
                && words.stream().anyMatch(SIGNS::contains)
                && words.stream().allMatch(word -> SIGNS.contains(word) || FILLING.contains(word));
    }

    private static boolean isPicture(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.OTHER_SYMBOL || type == Character.SURROGATE;
    }
}
