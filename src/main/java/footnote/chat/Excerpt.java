package footnote.chat;

import footnote.model.Span;
import java.util.ArrayList;
import java.util.List;

/** Cuts the surroundings of a cited passage out of an article, the passage itself marked. */
final class Excerpt {
    private static final String PARAGRAPH_END = "\n\n";
    private static final int MOST_BEFORE = 300;
    private static final int MOST_AFTER = 300;
    private static final int MOST_OF_PARAGRAPH = 1500;
    private static final int LONGEST_WORD = 50;

    private Excerpt() {}

    /** The passage with what stands directly around it in its paragraph. */
    static List<Inline> around(String text, Span span) {
        return marked(text, span, MOST_BEFORE, MOST_AFTER);
    }

    /** The passage in its whole paragraph. */
    static List<Inline> inParagraph(String text, Span span) {
        return marked(text, span, MOST_OF_PARAGRAPH, MOST_OF_PARAGRAPH);
    }

    /** How a text begins. */
    static String beginning(String text, int most) {
        int end = text.length() <= most ? text.length() : wordEnd(text, most, text.length());
        return end < text.length() ? text.substring(0, end) + " …" : text;
    }

    /** The 1-based number of the paragraph that a place of the text lies in. */
    static int paragraphNumber(String text, int place) {
        int number = 1;
        for (int at = text.indexOf(PARAGRAPH_END); at >= 0 && at < place; at = text.indexOf(PARAGRAPH_END, at + 2)) {
            number++;
        }
        return number;
    }

    private static List<Inline> marked(String text, Span span, int before, int after) {
        int paragraphStart = text.lastIndexOf(PARAGRAPH_END, span.start()) + PARAGRAPH_END.length();
        int start = paragraphStart < PARAGRAPH_END.length() ? 0 : paragraphStart;
        int end = text.indexOf(PARAGRAPH_END, span.end());
        end = end < 0 ? text.length() : end;
        int from = wordStart(text, Math.max(start, span.start() - before), start);
        int to = wordEnd(text, Math.min(end, span.end() + after), end);
        List<Inline> parts = new ArrayList<>();
        String lead = (from > start ? "… " : "") + text.substring(from, span.start());
        String tail = text.substring(span.end(), to) + (to < end ? " …" : "");
        if (!lead.isEmpty()) {
            parts.add(new Inline.Plain(lead));
        }
        parts.add(lead.isEmpty() && tail.isEmpty() ? new Inline.Plain(span.of(text)) : new Inline.Bold(span.of(text)));
        if (!tail.isEmpty()) {
            parts.add(new Inline.Plain(tail));
        }
        return parts;
    }

    /** The start of the word at a place, where it is near; a script without spaces is cut between two characters. */
    private static int wordStart(String text, int from, int least) {
        int at = from;
        while (at > Math.max(least, from - LONGEST_WORD) && !Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at > least && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static int wordEnd(String text, int to, int most) {
        int at = to;
        while (at < Math.min(most, to + LONGEST_WORD) && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < most && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }
}
