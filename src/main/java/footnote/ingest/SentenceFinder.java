package footnote.ingest;

import footnote.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceDetectorME;

/** Finds the sentences of a line: the model proposes where one begins, rules about marks and abbreviations decide. */
final class SentenceFinder {
    private static final Pattern OTHER_SCRIPTS = Pattern.compile("[。！？｡][」』”’）)]*|[؟।۔։።][»”’)\"]*\\s+");
    private static final Pattern CLEAR_BREAK =
            Pattern.compile("[.!?…][\"'”’“»)\\]]*(?:\\s»)?\\s+(?=[\"'“‘„«»(\\[¿¡]*\\s?[\\p{Lu}\\p{Lo}])");
    private static final int LONGEST_WORD = 200;
    private static final int WINDOW = 8_000;

    private final String text;
    private final Span line;

    private SentenceFinder(String text, Span line) {
        this.text = text;
        this.line = line;
    }

    /** The sentences of {@code line} in offsets of {@code text}; together they cover all that is visible in it. */
    static List<Span> find(String text, Span line) {
        return new SentenceFinder(text, line).sentences();
    }

    private List<Span> sentences() {
        List<Span> sentences = new ArrayList<>();
        int start = line.start();
        for (int next : starts()) {
            if (next > start && SentenceBreak.holds(text, line.start(), start, next)) {
                Trimmed.span(text, start, next).ifPresent(sentences::add);
                start = next;
            }
        }
        Trimmed.span(text, start, line.end()).ifPresent(sentences::add);
        return sentences;
    }

    /** Where sentences may begin, behind the closing marks and spaces of the one before. */
    private NavigableSet<Integer> starts() {
        NavigableSet<Integer> starts = new TreeSet<>();
        for (Span window : windows()) {
            proposed(window, starts);
        }
        Matcher other = OTHER_SCRIPTS.matcher(text).region(line.start(), line.end());
        while (other.find()) {
            starts.add(SentenceBreak.behindMarks(text, other.end(), line.end()));
        }
        Matcher clear = CLEAR_BREAK.matcher(text).region(line.start(), line.end());
        while (clear.find()) {
            starts.add(clear.end());
        }
        starts.remove(line.end());
        return starts;
    }

    private void proposed(Span window, NavigableSet<Integer> starts) {
        SentenceDetectorME detector = SentenceModels.english();
        for (opennlp.tools.util.Span found : detector.sentPosDetect(window.of(text))) {
            starts.add(SentenceBreak.behindMarks(text, window.start() + found.getEnd(), line.end()));
        }
    }

    /**
     * The line in parts that the model can take in reasonable time: it grows slow with endless words, so these are left
     * out, and with endless lines, so these are cut between words.
     */
    private List<Span> windows() {
        List<Span> windows = new ArrayList<>();
        int start = line.start();
        int wordStart = line.start();
        for (int i = line.start(); i <= line.end(); i++) {
            boolean gap = i == line.end() || Character.isWhitespace(text.charAt(i));
            if (gap && i - wordStart > LONGEST_WORD) {
                add(windows, start, wordStart);
                start = i;
            } else if (gap && (i == line.end() || i - start >= WINDOW)) {
                add(windows, start, i);
                start = i;
            }
            wordStart = gap ? i + 1 : wordStart;
        }
        return windows;
    }

    private static void add(List<Span> windows, int start, int end) {
        if (end > start) {
            windows.add(new Span(start, end));
        }
    }
}
