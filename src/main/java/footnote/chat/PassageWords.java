package footnote.chat;

import footnote.model.Span;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The words of a passage and around it, as a page shows them: what a browser is given to find must lie within one line.
 *
 * @param lines the lines of the passage, without the signs at the ends of the passage
 * @param lead what stands in front of it in its line
 * @param tail what stands behind it in its line
 */
record PassageWords(List<String> lines, String lead, String tail) {
    /** In a script without spaces, a few words are short; so long a stretch is taken for each word at least. */
    private static final int LEAST_PER_WORD = 3;

    PassageWords {
        lines = List.copyOf(lines);
    }

    static PassageWords of(String article, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && !Character.isLetterOrDigit(article.codePointAt(start))) {
            start += Character.charCount(article.codePointAt(start));
        }
        while (end > start && !Character.isLetterOrDigit(article.codePointBefore(end))) {
            end -= Character.charCount(article.codePointBefore(end));
        }
        List<String> lines = article.substring(start, Math.max(start, end))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        int lineStart = article.lastIndexOf('\n', start - 1) + 1;
        int lineEnd = article.indexOf('\n', end);
        return new PassageWords(
                lines,
                article.substring(Math.min(start, lineStart), start).strip(),
                article.substring(end, lineEnd < 0 ? article.length() : lineEnd).strip());
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    boolean isOneLine() {
        return lines.size() == 1;
    }

    String whole() {
        return lines.get(0);
    }

    /** The passage by its first and last words; empty where these would be all of it. */
    Optional<PageWords> ends(int words) {
        String first = lines.get(0);
        String last = lines.get(lines.size() - 1);
        int firstEnd = firstWords(first, words);
        int lastStart = lastWords(last, words);
        return isOneLine() && firstEnd >= lastStart
                ? Optional.empty()
                : Optional.of(new PageWords(
                        "",
                        first.substring(0, firstEnd).strip(),
                        last.substring(lastStart).strip(),
                        ""));
    }

    /** The last words in front of the passage, in its own line. */
    String before(int words) {
        return lead.substring(lastWords(lead, words)).strip();
    }

    /** The first words behind the passage, in its own line. */
    String after(int words) {
        return tail.substring(0, firstWords(tail, words)).strip();
    }

    private static int firstWords(String line, int words) {
        BreakIterator units = BreakIterator.getWordInstance(Locale.ROOT);
        units.setText(line);
        int counted = 0;
        int start = 0;
        for (int end = units.next(); end != BreakIterator.DONE; start = end, end = units.next()) {
            counted += isWord(line, start, end) ? 1 : 0;
            if (counted >= words && end >= words * LEAST_PER_WORD) {
                return end;
            }
        }
        return line.length();
    }

    private static int lastWords(String line, int words) {
        BreakIterator units = BreakIterator.getWordInstance(Locale.ROOT);
        units.setText(line);
        int counted = 0;
        int end = units.last();
        for (int start = units.previous(); start != BreakIterator.DONE; end = start, start = units.previous()) {
            counted += isWord(line, start, end) ? 1 : 0;
            if (counted >= words && line.length() - start >= words * LEAST_PER_WORD) {
                return start;
            }
        }
        return 0;
    }

    private static boolean isWord(String line, int start, int end) {
        return line.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
