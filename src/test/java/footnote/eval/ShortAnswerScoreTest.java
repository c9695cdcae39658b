package footnote.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ShortAnswerScoreTest {

    @ParameterizedTest
    @MethodSource
    void scores(String answer, List<List<String>> items, double exact, double f1) {
        ShortAnswerScore score = ShortAnswerScore.of(answer, items);

        assertThat(score.exact()).isEqualTo(exact);
        assertThat(score.f1()).isCloseTo(f1, Offset.offset(1e-9));
    }

    static Stream<Arguments> scores() {
        List<List<String>> tower = List.of(List.of("the Eiffel Tower"));
        List<List<String>> hours = List.of(List.of("four and a half hours", "4.5 hours"));
        List<List<String>> two = List.of(List.of("Marco Rubio", "Rubio"), List.of("Lavrov"));
        return Stream.of(
                Arguments.of("The Eiffel Tower.", tower, 1, 1),
                Arguments.of("Eiffel", tower, 0, 2.0 / 3),
                Arguments.of("the tower", tower, 0, 2.0 / 3),
                Arguments.of("Louvre", tower, 0, 0),
                Arguments.of("", tower, 0, 0),
                Arguments.of("4.5 hours", hours, 1, 1),
                Arguments.of("about 4.5 hours", hours, 0, 6.0 / 7),
                Arguments.of("tower tower", List.of(List.of("tower")), 0, 2.0 / 3),
                Arguments.of("", List.of(), 1, 1),
                Arguments.of("Paris", List.of(), 0, 0),
                Arguments.of("Marco Rubio, Lavrov", two, 1, 1),
                Arguments.of("Rubio", two, 0, 2.0 / 3),
                Arguments.of("", two, 0, 0));
    }
}
