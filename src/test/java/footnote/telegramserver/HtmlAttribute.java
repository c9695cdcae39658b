package footnote.telegramserver;

import java.util.Locale;
import java.util.Optional;

/** One attribute of a start tag. */
record HtmlAttribute(String name, String value) {
    private static final String LANGUAGE = "language-";

    /** Reads the next attribute; empty at the end of the tag, which is then passed. */
    static Optional<HtmlAttribute> next(HtmlCursor cursor, String tag, int start) {
        cursor.skipSpaces();
        if (cursor.peek() == '>') {
            cursor.next();
            return Optional.empty();
        }
        String name = cursor.takeWhile(c -> !HtmlCursor.isSpace(c) && c != '=' && c != '>');
        if (name.isEmpty()) {
            String reason = cursor.atEnd() ? "Unclosed start tag \"" : "Empty attribute name in the tag \"";
            throw cursor.refuse(reason + tag + "\" {at}", start);
        }
        cursor.skipSpaces();
        if (cursor.peek() != '=') {
            return Optional.of(new HtmlAttribute(name, ""));
        }
        cursor.next();
        cursor.skipSpaces();
        if (cursor.atEnd()) {
            throw cursor.refuse("Unclosed start tag \"" + tag + "\" {at}", start);
        }
        String value = cursor.peek() == '"' || cursor.peek() == '\'' ? quoted(cursor) : bare(cursor);
        if (cursor.atEnd()) {
            throw cursor.refuse("Unclosed start tag {at}", start);
        }
        return Optional.of(new HtmlAttribute(name, value));
    }

    private static String quoted(HtmlCursor cursor) {
        char quote = cursor.next();
        StringBuilder value = new StringBuilder();
        while (!cursor.atEnd() && cursor.peek() != quote) {
            value.append(cursor.peek() == '&' ? HtmlReferences.read(cursor) : Character.toString(cursor.next()));
        }
        if (!cursor.atEnd()) {
            cursor.next();
        }
        return value.toString();
    }

    private static String bare(HtmlCursor cursor) {
        int start = cursor.place();
        String value = cursor.takeWhile(c -> (c < 128 && Character.isLetterOrDigit(c)) || c == '.' || c == '-');
        if (!HtmlCursor.isSpace(cursor.peek()) && cursor.peek() != '>') {
            throw cursor.refuse("Unexpected end of name token {at}", start);
        }
        return value.toLowerCase(Locale.ROOT);
    }

    /** What the attribute says about its tag; empty when the tag does not know it. */
    Optional<String> argumentOf(String tag) {
        return switch (tag + " " + name) {
            case "a href", "tg-emoji emoji-id", "span class" -> Optional.of(value);
            case "code class" ->
                value.startsWith(LANGUAGE) ? Optional.of(value.substring(LANGUAGE.length())) : Optional.empty();
            case "blockquote expandable" -> Optional.of(name);
            default -> Optional.empty();
        };
    }
}
