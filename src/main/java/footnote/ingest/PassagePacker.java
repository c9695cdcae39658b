package footnote.ingest;

import footnote.model.Passage;
import footnote.model.Span;
import footnote.model.TokenCounter;
import java.util.ArrayList;
import java.util.List;

/** Packs sentences into passages: whole ones, within one section, ending with a paragraph where that is near. */
final class PassagePacker {
    private static final double FULL_ENOUGH = 0.5;

    private final TokenCounter tokens;
    private final int limit;

    PassagePacker(TokenCounter tokens, IngestSettings settings) {
        this.tokens = tokens;
        this.limit = settings.passageTokens();
    }

    /** Neighbouring passages of a section share one sentence where it fits. */
    List<Passage> pack(String text, List<PlacedSentence> sentences) {
        List<Passage> passages = new ArrayList<>();
        int start = 0;
        int covered = 0;
        while (covered < sentences.size()) {
            int end = end(text, sentences, start, covered);
            passages.add(passage(passages.size(), sentences.subList(start, end)));
            covered = end;
            start = shares(text, sentences, start, end) ? end - 1 : end;
        }
        return passages;
    }

    /** Behind the last sentence that fits, or behind the last whole paragraph if that leaves the passage well filled. */
    private int end(String text, List<PlacedSentence> sentences, int start, int covered) {
        int end = covered + 1;
        while (end < sentences.size() && sameSection(sentences, end) && fits(text, sentences, start, end + 1)) {
            end++;
        }
        if (end == sentences.size() || !sameSection(sentences, end)) {
            return end;
        }
        for (int back = end; back > covered; back--) {
            if (beginsParagraph(sentences, back) && isWellFilled(text, sentences, start, back)) {
                return back;
            }
        }
        return end;
    }

    private boolean shares(String text, List<PlacedSentence> sentences, int start, int end) {
        return end < sentences.size()
                && end - 1 > start
                && sameSection(sentences, end)
                && fits(text, sentences, end - 1, end + 1);
    }

    /** Whether the sentence stands under the same heading as the one before it, with no heading between them. */
    private static boolean sameSection(List<PlacedSentence> sentences, int at) {
        return sentences.get(at - 1).section() == sentences.get(at).section();
    }

    private static boolean beginsParagraph(List<PlacedSentence> sentences, int at) {
        return sentences.get(at - 1).paragraph() != sentences.get(at).paragraph();
    }

    private boolean fits(String text, List<PlacedSentence> sentences, int start, int end) {
        int length = sentences.get(end - 1).span().end()
                - sentences.get(start).span().start();
        return length <= limit * LengthBudget.UNITS_PER_TOKEN && count(text, sentences, start, end) <= limit;
    }

    private boolean isWellFilled(String text, List<PlacedSentence> sentences, int start, int end) {
        return count(text, sentences, start, end) >= limit * FULL_ENOUGH;
    }

    private int count(String text, List<PlacedSentence> sentences, int start, int end) {
        return tokens.count(text.substring(
                sentences.get(start).span().start(),
                sentences.get(end - 1).span().end()));
    }

    private static Passage passage(int number, List<PlacedSentence> sentences) {
        Span span = new Span(
                sentences.get(0).span().start(),
                sentences.get(sentences.size() - 1).span().end());
        return new Passage(
                number,
                span,
                sentences.get(0).heading(),
                sentences.stream().map(PlacedSentence::span).toList());
    }
}
