package footnote.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SpanWindowTest {
    @Test
    void putsTheQuestionBeforeThePassage() {
        List<SpanWindow> windows = SpanWindow.of(text(7, 8), text(15), text(20, 21, 22), 3, 16, 4);

        assertThat(windows).hasSize(1);
        assertThat(windows.get(0).ids()).containsExactly(101, 7, 8, 102, 15, 20, 21, 22, 102);
        assertThat(windows.get(0).second()).isEqualTo(4);
        assertThat(windows.get(0).offset()).isEqualTo(5);
        assertThat(windows.get(0).size()).isEqualTo(3);
        assertThat(windows.get(0).passage()).isEqualTo(3);
    }

    @Test
    void coversALongPassageWithWindowsThatOverlap() {
        TokenizedText passage = text(LongStream.range(1000, 1100).toArray());

        List<SpanWindow> windows = SpanWindow.of(text(7, 8), text(15, 16), passage, 0, 25, 6);

        Set<Integer> covered = new HashSet<>();
        for (int i = 0; i < windows.size(); i++) {
            SpanWindow window = windows.get(i);
            assertThat(window.length()).isLessThanOrEqualTo(25);
            assertThat(window.ids()[window.offset()]).isEqualTo(1000 + window.first());
            for (int piece = 0; piece < window.size(); piece++) {
                covered.add(window.first() + piece);
            }
            if (i > 0) {
                SpanWindow before = windows.get(i - 1);
                assertThat(before.first() + before.size() - window.first()).isEqualTo(6);
            }
        }
        assertThat(covered).hasSize(100);
    }

    @Test
    void keepsTheEndOfALongQuestionWhereTheAskingStands() {
        SpanWindow window = SpanWindow.of(text(LongStream.range(200, 300).toArray()), text(), text(20), 0, 320, 96)
                .get(0);

        assertThat(window.ids()).hasSize(64 + 1 + 3).startsWith(101, 236).endsWith(299, 102, 20, 102);
    }

    @Test
    void readsAnEmptyPassageAsOneEmptyWindow() {
        List<SpanWindow> windows = SpanWindow.of(text(7), text(), text(), 0, 320, 96);

        assertThat(windows).hasSize(1);
        assertThat(windows.get(0).size()).isZero();
    }

    @Test
    void runsWindowsOfLikeLengthTogether() {
        List<SpanWindow> windows = List.of(
                window(300), window(20), window(180), window(25), window(175), window(500), window(170), window(30));

        List<List<Integer>> batches = SpanNetwork.batches(windows);

        assertThat(batches).containsExactly(List.of(1, 3, 7), List.of(6, 4), List.of(2), List.of(0), List.of(5));
    }

    private static SpanWindow window(int length) {
        return new SpanWindow(0, new long[length], 5, 5, 0);
    }

    private static TokenizedText text(long... ids) {
        int[] starts = new int[ids.length];
        Arrays.setAll(starts, i -> 2 * i);
        int[] ends = new int[ids.length];
        Arrays.setAll(ends, i -> 2 * i + 1);
        return new TokenizedText(ids, starts, ends);
    }
}
