package footnote.reader;

import footnote.model.FoundPassage;
import footnote.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** From a span of word pieces to what is shown: the sentence that holds it, and in it whole words and whole names. */
final class AnswerForm {
    private AnswerForm() {}

    /**
     * The sentence with its decisive part or parts.
     *
     * @param span in the passage's text
     * @param items of a list, in the passage's text; those of the same sentence become the parts, when there are several
     */
    static Reading.Find find(FoundPassage passage, PassageSpans.Scored span, List<PassageSpans.Scored> items) {
        int origin = passage.passage().span().start();
        Span wanted = span.span().shifted(origin);
        Span sentence = passage.sentences().stream()
                .max(Comparator.comparingInt(s -> shared(s, wanted)))
                .orElseThrow();
        List<Span> parts = new ArrayList<>();
        for (PassageSpans.Scored item : items) {
            part(passage, sentence, item.span().shifted(origin)).ifPresent(parts::add);
        }
        if (parts.size() < 2 || parts.stream().noneMatch(p -> p.overlaps(wanted))) {
            parts.clear();
            part(passage, sentence, wanted).ifPresent(parts::add);
        }
        return new Reading.Find(passage, sentence, merged(parts), span.probability());
    }

    private static int shared(Span a, Span b) {
        return Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
    }

    /** The part of the span in the sentence, grown to whole words and names and trimmed of what stands around them. */
    private static Optional<Span> part(FoundPassage passage, Span sentence, Span span) {
        if (shared(sentence, span) == 0) {
            return Optional.empty();
        }
        String text = passage.textOf(sentence);
        int start = Math.max(span.start(), sentence.start()) - sentence.start();
        int end = Math.min(span.end(), sentence.end()) - sentence.start();
        while (start > 0 && inWord(text, start)) {
            start--;
        }
        while (end < text.length() && inWord(text, end)) {
            end++;
        }
        for (Span name : Names.in(text)) {
            if (name.start() < start && start < name.end()) {
                start = name.start();
            }
            if (name.start() < end && end < name.end()) {
                end = name.end();
            }
        }
        if (start > 0 && Character.getType(text.charAt(start - 1)) == Character.CURRENCY_SYMBOL) {
            start--;
        }
        while (start < end && !opens(text.charAt(start))) {
            start++;
        }
        while (end > start && !closes(text, end - 1)) {
            end--;
        }
        return end > start ? Optional.of(new Span(start, end).shifted(sentence.start())) : Optional.empty();
    }

    /** Whether a cut before this unit would go through a word, a number or a surrogate pair. */
    private static boolean inWord(String text, int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        boolean letters = isWord(before) && isWord(after);
        boolean number = at + 1 < text.length()
                && (after == '.' || after == ',')
                && Character.isDigit(before)
                && Character.isDigit(text.charAt(at + 1));
        boolean afterPoint = at > 1
                && (before == '.' || before == ',')
                && Character.isDigit(after)
                && Character.isDigit(text.charAt(at - 2));
        return letters || number || afterPoint || Character.isLowSurrogate(after);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean opens(char c) {
        return isWord(c) || Character.getType(c) == Character.CURRENCY_SYMBOL || "#+-−".indexOf(c) >= 0;
    }

    /** A word's last unit, a sign of measure, or the point of an initialism ("U.S.", "p.m."). */
    private static boolean closes(String text, int at) {
        char c = text.charAt(at);
        boolean initialism = c == '.'
                && at > 2
                && isWord(text.charAt(at - 1))
                && text.charAt(at - 2) == '.'
                && isWord(text.charAt(at - 3));
        return isWord(c) || "%°+".indexOf(c) >= 0 || initialism;
    }

    private static List<Span> merged(List<Span> parts) {
        List<Span> merged = new ArrayList<>();
        for (Span part : parts.stream().sorted().toList()) {
            Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && last.overlaps(part)) {
                merged.set(merged.size() - 1, new Span(last.start(), Math.max(last.end(), part.end())));
            } else {
                merged.add(part);
            }
        }
        return merged;
    }
}
