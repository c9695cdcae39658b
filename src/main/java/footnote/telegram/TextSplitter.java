package footnote.telegram;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a long text into messages: between blocks, else between sentences, else between words, else between whole characters. */
final class TextSplitter {
    private static final Pattern CHARACTER = Pattern.compile("\\X");
    /** A cut of a better kind is taken when it leaves at least this share of a message filled. */
    private static final int SHARE = 3;
    /** As far back as one character with all that combines with it may reach. */
    private static final int LONGEST_CHARACTER = 64;

    private final int mostLength;
    private final int mostMarks;

    TextSplitter(int mostLength, int mostMarks) {
        this.mostLength = mostLength;
        this.mostMarks = mostMarks;
    }

    List<StyledText> split(StyledText whole) {
        List<StyledText> parts = new ArrayList<>();
        int from = 0;
        while (from < whole.length()) {
            int to = besideSlashes(whole.text(), from, besideCommands(whole, from, cut(whole, from)));
            StyledText part = whole.slice(from, to);
            if (part.length() > 0) {
                parts.add(part);
            }
            from = to;
        }
        return parts;
    }

    private static int besideCommands(StyledText whole, int from, int cut) {
        return whole.marks().stream()
                .filter(mark -> mark.style() == StyledText.Style.COMMAND)
                .filter(mark -> from < mark.start() && mark.start() < cut && cut < mark.end())
                .mapToInt(StyledText.Mark::start)
                .findFirst()
                .orElse(cut);
    }

    /** What stands behind a slash must not come to look like a command because what stood before it is cut off. */
    private static int besideSlashes(String text, int from, int cut) {
        int at = cut;
        while (at > from && at < text.length() && text.charAt(at) == '/') {
            at = lastCharacter(text, from, at - 1);
        }
        return at > from ? at : cut;
    }

    private int cut(StyledText whole, int from) {
        int limit = Math.min(Math.min(whole.length(), from + mostLength), whole.endOfMarks(from, mostMarks));
        if (limit == whole.length()) {
            return limit;
        }
        int least = from + (limit - from) / SHARE;
        int block = whole.breaks().stream().filter(b -> b <= limit).reduce(from, Math::max);
        if (block > least) {
            return block;
        }
        int sentence = lastBoundary(BreakIterator.getSentenceInstance(Locale.ROOT), whole.text(), from, limit);
        if (sentence > least) {
            return sentence;
        }
        int word = lastSpace(whole.text(), from, limit);
        return word > least ? word : lastCharacter(whole.text(), from, limit);
    }

    private static int lastBoundary(BreakIterator boundaries, String text, int from, int limit) {
        boundaries.setText(text.substring(from, Math.min(text.length(), limit + 1)));
        return from + Math.max(0, boundaries.preceding(limit - from + 1));
    }

    private static int lastSpace(String text, int from, int limit) {
        for (int i = limit; i > from; i--) {
            if (Character.isWhitespace(text.charAt(i - 1))) {
                return i;
            }
        }
        return from;
    }

    /** The last end of a whole character (with what combines with it) before the limit, or of a code point where there is none. */
    private static int lastCharacter(String text, int from, int limit) {
        int start = Math.max(from, limit - LONGEST_CHARACTER);
        if (start > from && Character.isLowSurrogate(text.charAt(start))) {
            start++;
        }
        int end = from;
        Matcher characters = CHARACTER.matcher(text).region(start, Math.min(text.length(), limit + LONGEST_CHARACTER));
        while (characters.find() && characters.end() <= limit) {
            end = characters.end();
        }
        if (end > from) {
            return end;
        }
        boolean splitsPair = Character.isLowSurrogate(text.charAt(limit)) && limit - 1 > from;
        return splitsPair ? limit - 1 : limit;
    }
}
