package footnote.answer;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes off what stands before the first word of a line: bullets, numbers of a list, heading and quotation marks. */
final class LineStart {
    private static final Pattern MARKS = Pattern.compile("\\s*(?:[-*•·–—+>]|#{1,6})\\s+");
    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,2})[.)]\\s+");

    private LineStart() {}

    /** Whether the lines are a numbered list; a single number may be part of a sentence. */
    static boolean areNumbered(List<String> lines) {
        return hasNumber(lines, "1") && hasNumber(lines, "2");
    }

    /**
     * The line without what stands before its first word.
     *
     * @param numbered whether a number belongs to a list
     */
    static String skip(String line, boolean numbered) {
        Matcher marks = MARKS.matcher(line);
        int start = 0;
        while (marks.region(start, line.length()).lookingAt()) {
            start = marks.end();
        }
        Matcher number = NUMBER.matcher(line).region(start, line.length());
        return line.substring(numbered && number.lookingAt() ? number.end() : start);
    }

    private static boolean hasNumber(List<String> lines, String wanted) {
        return lines.stream()
                .map(NUMBER::matcher)
                .anyMatch(number -> number.lookingAt() && number.group(1).equals(wanted));
    }
}
