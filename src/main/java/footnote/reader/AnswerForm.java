package footnote.reader;

import footnote.model.FoundPassage;
import footnote.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From a span of word pieces to what is shown of a sentence: whole words and whole names. */
final class AnswerForm {
    private AnswerForm() {}

    /**
     * The decisive part or parts of a sentence, in the article's text.
     *
     * @param span in the article's text
     * @param items of a list, in the article's text; those in the sentence become the parts, when there are several and the span is
     *     among them
     */
    static List<Span> parts(FoundPassage passage, Span sentence, Span span, List<Span> items) {
        List<Span> parts = new ArrayList<>();
        for (Span item : items) {
            part(passage, sentence, item).ifPresent(parts::add);
        }
        if (parts.size() < 2 || parts.stream().noneMatch(p -> p.overlaps(span))) {
            parts.clear();
            part(passage, sentence, span).ifPresent(parts::add);
        }
        return merged(parts);
    }

    /** Number of the sentence that holds most of a span in the article's text. */
    static int sentenceOf(FoundPassage passage, Span span) {
        int best = 0;
        for (int i = 1; i < passage.sentences().size(); i++) {
            if (shared(passage.sentences().get(i), span)
                    > shared(passage.sentences().get(best), span)) {
                best = i;
            }
        }
        return best;
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
