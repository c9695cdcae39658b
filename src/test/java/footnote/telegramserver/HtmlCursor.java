package footnote.telegramserver;

import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;

/** A place in a piece of HTML that moves forward. */
final class HtmlCursor {
    static final char END = 0;
    private final String html;
    private int place;

    HtmlCursor(String html) {
        this.html = html;
    }

    int place() {
        return place;
    }

    boolean atEnd() {
        return place >= html.length();
    }

    char peek() {
        return atEnd() ? END : html.charAt(place);
    }

    char next() {
        char found = peek();
        place++;
        return found;
    }

    void moveTo(int newPlace) {
        place = newPlace;
    }

    String takeWhile(IntPredicate wanted) {
        int start = place;
        while (!atEnd() && wanted.test(peek())) {
            place++;
        }
        return html.substring(start, place);
    }

    void skipSpaces() {
        takeWhile(HtmlCursor::isSpace);
    }

    /** The refusal of the real server: it counts bytes, not characters. */
    ApiError refuse(String reason, int at) {
        int offset = html.substring(0, at).getBytes(StandardCharsets.UTF_8).length;
        return ApiError.badRequest("can't parse entities: " + reason.replace("{at}", "at byte offset " + offset));
    }

    static boolean isSpace(int character) {
        return character == ' ' || (character >= '\t' && character <= '\r');
    }
}
