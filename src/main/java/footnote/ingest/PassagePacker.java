package footnote.ingest;

import footnote.model.Passage;
import footnote.model.Span;
import java.util.ArrayList;
import java.util.List;

/** Packs sentences into passages: whole ones, within one section, ending with a paragraph where that is near. */
final class PassagePacker {
    private static final double FULL_ENOUGH = 0.5;

    private final int limit;

    PassagePacker(IngestSettings settings) {
        this.limit = settings.passageTokens();
    }

    /** Neighbouring passages of a section share one sentence where it fits. */
    List<Passage> pack(List<PlacedSentence> sentences) {
        List<Passage> passages = new ArrayList<>();
        int start = 0;
        int covered = 0;
        while (covered < sentences.size()) {
            int end = end(sentences, start, covered);
            passages.add(passage(passages.size(), sentences.subList(start, end)));
            covered = end;
            start = shares(sentences, start, end) ? end - 1 : end;
        }
        return passages;
    }

    /** Behind the last sentence that fits, or behind the last whole paragraph if that leaves the passage well filled. */
    private int end(List<PlacedSentence> sentences, int start, int covered) {
        int end = covered + 1;
        while (end < sentences.size() && sameSection(sentences, end) && fits(sentences, start, end + 1)) {
            end++;
        }
        if (end == sentences.size() || !sameSection(sentences, end)) {
            return end;
        }
        for (int back = end; back > covered; back--) {
            if (beginsParagraph(sentences, back) && isWellFilled(sentences, start, back)) {
                return back;
            }
        }
        return end;
    }

    private boolean shares(List<PlacedSentence> sentences, int start, int end) {
        return end < sentences.size()
                && end - 1 > start
                && sameSection(sentences, end)
                && fits(sentences, end - 1, end + 1);
    }

    /** Whether the sentence stands under the same heading as the one before it, with no heading between them. */
    private static boolean sameSection(List<PlacedSentence> sentences, int at) {
        return sentences.get(at - 1).section() == sentences.get(at).section();
    }

    private static boolean beginsParagraph(List<PlacedSentence> sentences, int at) {
        return sentences.get(at - 1).paragraph() != sentences.get(at).paragraph();
    }

    private boolean fits(List<PlacedSentence> sentences, int start, int end) {
        return tokens(sentences, start, end) <= limit;
    }

    private boolean isWellFilled(List<PlacedSentence> sentences, int start, int end) {
        return tokens(sentences, start, end) >= limit * FULL_ENOUGH;
    }

    private static int tokens(List<PlacedSentence> sentences, int start, int end) {
        return sentences.subList(start, end).stream()
                .mapToInt(PlacedSentence::tokens)
                .sum();
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
