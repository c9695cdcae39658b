package footnote.chat;

import java.util.regex.Pattern;

/** Tells an article from a question by its length, its shape and where it comes from. */
final class ArticleOrQuestion {
    /** Nobody types a question this long; a news item of a few sentences is longer. */
    private static final int LONG = 500;
    /** With several paragraphs, less is enough. */
    private static final int LONG_WITH_PARAGRAPHS = 280;

    private static final Pattern PARAGRAPHS = Pattern.compile("\\S\\s*\\n\\s*\\S");

    private static final Pattern ADDRESSES = Pattern.compile("(?:https?://\\S+\\s*)+", Pattern.CASE_INSENSITIVE);

    private ArticleOrQuestion() {}

    /** Whether a text is nothing but web addresses. */
    static boolean isAddress(String text) {
        return ADDRESSES.matcher(text.strip()).matches();
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
