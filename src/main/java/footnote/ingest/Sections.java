package footnote.ingest;

import footnote.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the lines of a text that hold sentences, and the heading above each. */
final class Sections {
    private static final Pattern LINE = Pattern.compile("[^\\n\\r]+");
    private static final int LONGEST_HEADING = 140;
    private static final int MOST_WORDS = 18;
    private static final Pattern NO_HEADING_END = Pattern.compile(".*[.,;:!?…。！？؟।۔\\-–—|][\"'”’»)\\]*_]*");
    private static final Pattern DATA = Pattern.compile(".*(:\\s*[\\d$€£]| \\| |https?://|www\\.|@).*");
    private static final Pattern SAYS_SOMETHING = Pattern.compile(".*\\p{L}.*");

    private final String text;
    private final List<Span> lines;
    private final List<Integer> paragraphs;

    private Sections(String text, List<Span> lines, List<Integer> paragraphs) {
        this.text = text;
        this.lines = lines;
        this.paragraphs = paragraphs;
    }

    /**
     * A line that is no heading.
     *
     * @param paragraph counts the blocks between blank lines
     * @param section counts the headings before it
     * @param heading the one above, or empty
     */
    record Line(Span span, int paragraph, int section, String heading) {}

    static List<Line> of(String text) {
        List<Span> lines = new ArrayList<>();
        List<Integer> paragraphs = new ArrayList<>();
        Matcher matcher = LINE.matcher(text);
        int paragraph = 0;
        int before = 0;
        while (matcher.find()) {
            boolean visible = !matcher.group().isBlank();
            if (visible && !lines.isEmpty() && breaks(text, before, matcher.start()) > 1) {
                paragraph++;
            }
            if (visible) {
                lines.add(new Span(matcher.start(), matcher.end()));
                paragraphs.add(paragraph);
                before = matcher.end();
            }
        }
        return new Sections(text, lines, paragraphs).lines();
    }

    private static int breaks(String text, int start, int end) {
        int breaks = 0;
        for (int i = start; i < end; i++) {
            boolean pair = text.charAt(i) == '\n' && i > start && text.charAt(i - 1) == '\r';
            breaks += (text.charAt(i) == '\n' || text.charAt(i) == '\r') && !pair ? 1 : 0;
        }
        return breaks;
    }

    private List<Line> lines() {
        List<Line> result = new ArrayList<>();
        boolean trusted = headingsAreFew();
        String heading = "";
        int section = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (trusted && isHeading(i)) {
                heading = lines.get(i).of(text).strip();
                section++;
            } else {
                result.add(new Line(lines.get(i), paragraphs.get(i), section, heading));
            }
        }
        return result;
    }

    /** Where most lines look like headings none of them is one: a list, a poem, a language without full stops. */
    private boolean headingsAreFew() {
        int headings = 0;
        for (int i = 0; i < lines.size(); i++) {
            headings += isHeading(i) ? 1 : 0;
        }
        return headings * 2 <= lines.size();
    }

    private boolean isHeading(int at) {
        String line = lines.get(at).of(text).strip();
        return isAlone(at)
                && hasTextBelow(at)
                && line.length() <= LONGEST_HEADING
                && LineShape.words(line) <= MOST_WORDS
                && !Character.isLowerCase(line.codePointAt(0))
                && !LineShape.isBullet(line)
                && SAYS_SOMETHING.matcher(line).matches()
                && !NO_HEADING_END.matcher(line).matches()
                && !DATA.matcher(line).matches();
    }

    private boolean isAlone(int at) {
        boolean first = at == 0 || !paragraphs.get(at - 1).equals(paragraphs.get(at));
        boolean last = at == lines.size() - 1 || !paragraphs.get(at + 1).equals(paragraphs.get(at));
        return first && last;
    }

    /** Something other than a heading follows, at the latest behind one more heading. */
    private boolean hasTextBelow(int at) {
        return isText(at + 1) || (isText(at + 2) && at + 2 < lines.size());
    }

    private boolean isText(int at) {
        return at < lines.size() && (LineShape.isProse(lines.get(at).of(text).strip()) || !isAlone(at));
    }
}
