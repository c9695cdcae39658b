package footnote.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

    @Test
    void coversTheTextBetweenItsEnds() {
        assertThat(new Span(4, 9).of("The mayor resigned.")).isEqualTo("mayor");
        assertThat(new Span(4, 9).length()).isEqualTo(5);
        assertThat(new Span(4, 9).shifted(-4)).isEqualTo(new Span(0, 5));
    }

    @ParameterizedTest
    @CsvSource({"-1,3", "3,3", "4,3"})
    void cannotBeEmptyOrBackwards(int start, int end) {
        assertThatThrownBy(() -> new Span(start, end))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(start + ".." + end);
    }

    @Test
    void doesNotReachBeyondTheText() {
        assertThatThrownBy(() -> new Span(0, 6).of("mayor")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"0,5,5,9,false,false", "0,5,4,9,true,false", "0,9,4,9,true,true", "4,9,0,9,true,false"})
    void overlapsAndContains(int start, int end, int otherStart, int otherEnd, boolean overlaps, boolean contains) {
        Span span = new Span(start, end);
        Span other = new Span(otherStart, otherEnd);

        assertThat(span.overlaps(other)).isEqualTo(overlaps);
        assertThat(other.overlaps(span)).isEqualTo(overlaps);
        assertThat(span.contains(other)).isEqualTo(contains);
    }

    @Test
    void sortsByStartThenEnd() {
        assertThat(Stream.of(new Span(3, 9), new Span(0, 5), new Span(0, 2)).sorted())
                .containsExactly(new Span(0, 2), new Span(0, 5), new Span(3, 9));
    }
}
