package footnote.chat;

import java.util.regex.Pattern;

/** Tells an article from a question by its length, its shape and where it comes from. */
final class ArticleOrQuestion {
    /** Nobody types a question this long; a news item of a few sentences is longer. */
    private static final int LONG = 500;
    /** With several paragraphs, less is enough. */
    private static final int LONG_WITH_PARAGRAPHS = 280;

    private static final Pattern PARAGRAPHS = Pattern.compile("\\S\\s*\\n\\s*\\S");

    /** Nobody is asked whether a text beyond this was a question. */
    private static final int LONGEST_QUESTION = 2_000;
    /** Nobody is asked whether a text below this was an article. */
    private static final int SHORTEST_ARTICLE = 120;

    private ArticleOrQuestion() {}

    /** Whether a text that was taken for an article may have been meant as a question. */
    static boolean mayBeQuestion(String text) {
        return text.strip().length() <= LONGEST_QUESTION;
    }

    /** Whether a text that was taken for a question may have been meant as an article. */
    static boolean mayBeArticle(String text) {
        String stripped = text.strip();
        return stripped.length() >= SHORTEST_ARTICLE || stripped.contains("\n");
    }

    static boolean isArticle(Incoming.Text message) {
        String text = message.text().strip();
        if (message.forwarded()) {
            return true;
        }
        if (text.length() >= LONG) {
            return true;
        }
        return text.length() >= LONG_WITH_PARAGRAPHS && PARAGRAPHS.matcher(text).find() && !text.endsWith("?");
    }
}
