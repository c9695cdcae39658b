package footnote.telegramserver;

import java.util.Map;

/**
 * Reads what stands behind an ampersand: four names, and numbers.
 *
 * <p>Stricter than the real server on purpose: that one shows other names, such as that of the fixed space, to people as they are written; here an unknown
 * name that ends in a semicolon fails the send. A lone ampersand is text in both.
 */
final class HtmlReferences {
    private static final Map<String, Integer> NAMES =
            Map.of("lt", (int) '<', "gt", (int) '>', "amp", (int) '&', "quot", (int) '"');
    private static final int MAXIMAL_DIGITS = 7;

    private HtmlReferences() {}

    /** Called on an ampersand; returns the text it stands for and moves behind it. */
    static String read(HtmlCursor cursor) {
        int start = cursor.place();
        cursor.next();
        int code = cursor.peek() == '#' ? number(cursor) : name(cursor, start);
        if (code == 0) {
            cursor.moveTo(start + 1);
            return "&";
        }
        if (cursor.peek() == ';') {
            cursor.next();
        }
        if (code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE) {
            throw ApiError.badRequest("can't parse entities: Text contains invalid Unicode characters after decoding"
                    + " HTML entities, check for unmatched surrogate code units");
        }
        return Character.toString(code);
    }

    private static int number(HtmlCursor cursor) {
        cursor.next();
        boolean hexadecimal = cursor.peek() == 'x';
        if (hexadecimal) {
            cursor.next();
        }
        int radix = hexadecimal ? 16 : 10;
        String digits = cursor.takeWhile(character -> character < 128 && Character.digit(character, radix) >= 0);
        if (digits.isEmpty() || digits.length() > MAXIMAL_DIGITS) {
            return 0;
        }
        int code = Integer.parseInt(digits, radix);
        return code < Character.MAX_CODE_POINT ? code : 0;
    }

    private static int name(HtmlCursor cursor, int start) {
        String name = cursor.takeWhile(character -> character < 128 && Character.isLetter(character));
        int code = NAMES.getOrDefault(name, 0);
        if (code == 0 && !name.isEmpty() && cursor.peek() == ';') {
            throw cursor.refuse("Unsupported entity \"&" + name + ";\" {at}", start);
        }
        return code;
    }
}
