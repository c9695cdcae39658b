package footnote.chat;

import footnote.model.Span;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a browser is told to find in a page: a stretch from {@code start} to {@code end}, between {@code before} and {@code after}. All
 * but the start may be empty.
 */
record PageWords(String before, String start, String end, String after) {
    /** Scripts in which a word may begin behind any letter, as far as we can tell. */
    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    /** Whether the first stretch of the text that a browser would find is this one. */
    boolean leadsTo(String text, Span wanted) {
        String page = text.toLowerCase(Locale.ROOT);
        if (page.length() != text.length()) {
            return false;
        }
        for (int at = find(page, start, 0); at >= 0; at = find(page, start, at + 1)) {
            int startEnd = at + start.length();
            if (!endsWith(page, at, before)) {
                continue;
            }
            int end = endBehind(page, startEnd);
            if (end >= 0) {
                return wanted.start() <= at && end <= wanted.end() && isNearBoth(wanted, at, end);
            }
        }
        return false;
    }

    /** The signs at the ends of a passage are no part of what is looked for. */
    private static boolean isNearBoth(Span wanted, int from, int to) {
        int mostSigns = 8;
        return from - wanted.start() <= mostSigns && wanted.end() - to <= mostSigns;
    }

    private int endBehind(String page, int startEnd) {
        if (end.isEmpty()) {
            return startsWith(page, startEnd, after) ? startEnd : -1;
        }
        for (int at = find(page, end, startEnd); at >= 0; at = find(page, end, at + 1)) {
            if (startsWith(page, at + end.length(), after)) {
                return at + end.length();
            }
        }
        return -1;
    }

    /** The next place of these words that is bounded by no letter or digit. */
    private static int find(String page, String words, int from) {
        String wanted = words.toLowerCase(Locale.ROOT);
        int at = page.indexOf(wanted, from);
        while (at >= 0 && !isBounded(page, at, at + wanted.length())) {
            at = page.indexOf(wanted, at + 1);
        }
        return at;
    }

    private static boolean isBounded(String page, int start, int end) {
        return (start == 0 || !isInWord(page, start)) && (end == page.length() || !isInWord(page, end));
    }

    private static boolean isInWord(String page, int at) {
        int before = page.codePointBefore(at);
        int behind = page.codePointAt(at);
        return isSpaced(before) && isSpaced(behind);
    }

    private static boolean isSpaced(int point) {
        return Character.isLetterOrDigit(point) && !WITHOUT_SPACES.contains(UnicodeScript.of(point));
    }

    private static boolean endsWith(String page, int at, String words) {
        return words.isEmpty() || page.substring(0, at).stripTrailing().endsWith(words.toLowerCase(Locale.ROOT));
    }

    private static boolean startsWith(String page, int at, String words) {
        return words.isEmpty() || page.substring(at).stripLeading().startsWith(words.toLowerCase(Locale.ROOT));
    }
}
