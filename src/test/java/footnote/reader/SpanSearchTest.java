package footnote.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import footnote.model.Span;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpanSearchTest {
    private static final SpanCalibration PLAIN = new SpanCalibration(1, 0, 0);
    private static final int OFFSET = 3;

    private final SpanSearch search = new SpanSearch(PLAIN);

    @Test
    void findsTheLikeliestSpan() {
        float[] logits = logits(6);
        set(logits, OFFSET + 2, 0, 3);
        set(logits, OFFSET + 3, 1, 2);

        PassageSpans spans = search.of(text(6), List.of(window(6, 0)), List.of(logits));

        assertThat(spans.best().get(0).span()).isEqualTo(new Span(20, 35));
        assertThat(spans.probability()).isCloseTo(1 / (1 + Math.exp(-5)), within(1e-6));
    }

    @Test
    void neverEndsBeforeItStarts() {
        float[] logits = logits(6);
        set(logits, OFFSET + 4, 0, 9);
        set(logits, OFFSET + 1, 1, 9);

        PassageSpans spans = search.of(text(6), List.of(window(6, 0)), List.of(logits));

        assertThat(spans.best()).allSatisfy(s -> assertThat(s.span().length()).isPositive());
        assertThat(spans.best()).doesNotHaveDuplicates();
    }

    @Test
    void isUnsureWhenNotHereIsLikelier() {
        float[] logits = logits(4);
        set(logits, 0, 0, 4);
        set(logits, 0, 1, 4);
        set(logits, OFFSET + 1, 0, 2);
        set(logits, OFFSET + 1, 1, 2);

        assertThat(search.of(text(4), List.of(window(4, 0)), List.of(logits)).probability())
                .isCloseTo(1 / (1 + Math.exp(4)), within(1e-6));
    }

    @Test
    void keepsSpansThatDoNotOverlap() {
        float[] logits = logits(9);
        set(logits, OFFSET + 1, 0, 5);
        set(logits, OFFSET + 2, 1, 5);
        set(logits, OFFSET + 6, 0, 4);
        set(logits, OFFSET + 6, 1, 4);

        List<PassageSpans.Scored> best =
                search.of(text(9), List.of(window(9, 0)), List.of(logits)).best();

        assertThat(best.get(0).span()).isEqualTo(new Span(10, 25));
        assertThat(best.get(1).span()).isEqualTo(new Span(60, 65));
        for (int i = 0; i < best.size(); i++) {
            Span span = best.get(i).span();
            assertThat(best.subList(0, i)).noneMatch(before -> before.span().overlaps(span));
        }
    }

    @Test
    void takesTheBestOfAllWindows() {
        float[] first = logits(5);
        float[] second = logits(5);
        set(second, OFFSET + 3, 0, 6);
        set(second, OFFSET + 3, 1, 6);

        PassageSpans spans = search.of(text(8), List.of(window(5, 0), window(5, 3)), List.of(first, second));

        assertThat(spans.best().get(0).span()).isEqualTo(new Span(60, 65));
    }

    @Test
    void joinsNeighboursInsideOfAnAnswer() {
        float[] logits = logits(7);
        for (int piece = 0; piece < 7; piece++) {
            set(logits, OFFSET + piece, 2, piece == 1 || piece == 2 || piece == 5 ? 3 : -3);
        }

        PassageSpans spans = search.of(text(7), List.of(window(7, 0)), List.of(logits));

        assertThat(spans.inside())
                .extracting(PassageSpans.Scored::span)
                .containsExactly(new Span(10, 25), new Span(50, 55));
    }

    @Test
    void findsNothingInAnEmptyPassage() {
        PassageSpans spans = search.of(text(0), List.of(window(0, 0)), List.of(logits(0)));

        assertThat(spans.best()).isEmpty();
        assertThat(spans.probability()).isZero();
    }

    private static float[] logits(int pieces) {
        return new float[(OFFSET + pieces + 1) * SpanNetwork.OUTPUTS];
    }

    private static void set(float[] logits, int token, int output, float value) {
        logits[token * SpanNetwork.OUTPUTS + output] = value;
    }

    private static SpanWindow window(int pieces, int first) {
        return new SpanWindow(0, new long[OFFSET + pieces + 1], OFFSET, OFFSET, first);
    }

    /** Pieces of five units, five apart. */
    private static TokenizedText text(int pieces) {
        int[] starts = new int[pieces];
        Arrays.setAll(starts, i -> 10 * i);
        int[] ends = new int[pieces];
        Arrays.setAll(ends, i -> 10 * i + 5);
        return new TokenizedText(new long[pieces], starts, ends);
    }
}
