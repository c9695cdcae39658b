package footnote.question;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells questions that nobody could answer without knowing what they are about: "why did he?" as the first words of a conversation. */
public final class Underspecified {
    private static final Pattern PERSON = Pattern.compile("\\b(he|she|him|her|hers|his|they|them|their)\\b");
    private static final Pattern NAMED_BEFORE = Pattern.compile("\\p{L}\\p{Lu}|[^\\s\\p{P}]\\s+\\p{Lu}\\p{Ll}");

    private Underspecified() {}

    /** Whether a question that opens a conversation leaves open whom or what it is about. */
    public static boolean is(String question) {
        String stripped = question.strip();
        if (FollowUp.isFragment(stripped)) {
            return true;
        }
        boolean person = PERSON.matcher(stripped.toLowerCase(Locale.ROOT)).find();
        return person
                && FollowUp.ownWordCount(stripped) <= 1
                && !NAMED_BEFORE.matcher(stripped).find();
    }
}
