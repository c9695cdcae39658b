package footnote.reader;

import java.util.regex.Pattern;

/** What form of answer a question wants, told by how it is put. */
final class AskedFor {
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[?!])\\s+");
    private static final Pattern SEVERAL = Pattern.compile(
            "\\b(who (attended|took part|participated|were|are|met|joined|else)|which \\p{L}+s\\b|what (steps|reasons|measures|conditions|are|were)|name (the|all)|list)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REASON_OR_MANNER = Pattern.compile(
            "\\b(why|for what reason|how (?!(?:many|much|long|old|often|far|big|large|high|tall|deep|fast|late|soon|heavy|wide|common)\\b))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern YES_OR_NO = Pattern.compile(
            "^(?:and |but |so )?(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)(?:n['’]t)?\\b",
            Pattern.CASE_INSENSITIVE);

    private AskedFor() {}

    static boolean severalThings(String question) {
        return SEVERAL.matcher(last(question)).find();
    }

    static boolean reasonOrManner(String question) {
        return REASON_OR_MANNER.matcher(last(question)).find();
    }

    static boolean yesOrNo(String question) {
        return YES_OR_NO.matcher(last(question)).find();
    }

    /** What is asked stands last where a question was put together from a conversation. */
    static String last(String question) {
        String[] sentences = SENTENCE_END.split(question.strip(), -1);
        return sentences[sentences.length - 1];
    }
}
