package footnote.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionShapeTest {
    private static final Rarity BY_LENGTH = word -> Math.min(1, word.length() / 10.0);

    @Test
    void weighsWordsByTheirRarity() {
        QuestionShape shape = QuestionShape.of("Who saw the fire at the lighthouse?", BY_LENGTH);

        assertThat(shape.kind()).isEqualTo(AnswerKind.PERSON);
        assertThat(shape.stems()).containsOnly(entry("saw", 0.3), entry("fire", 0.4), entry("lighthous", 1.0));
    }

    @Test
    void countsWordsOfEarlierQuestionsHalf() {
        QuestionShape shape = QuestionShape.of("Who closed the harbour? And when did the harbour open?", BY_LENGTH);

        assertThat(shape.asked()).isEqualTo("And when did the harbour open?");
        assertThat(shape.kind()).isEqualTo(AnswerKind.DATE);
        assertThat(shape.stems()).containsEntry("close", 0.3).containsEntry("harbour", 0.7);
    }

    @Test
    void collectsTheNamesOfAllItsSentences() {
        QuestionShape shape = QuestionShape.of("Where did Marco Rubio go? And did he see Sergey Lavrov?", BY_LENGTH);

        assertThat(shape.names()).containsExactly("Marco Rubio", "Sergey Lavrov");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who attended the talks? | true",
                "Which countries signed? | true",
                "List the steps. | true",
                "Who is the mayor? | false",
                "How long did it last? | false"
            })
    void tellsWhetherSeveralThingsAreAskedFor(String question, boolean list) {
        assertThat(QuestionShape.of(question, BY_LENGTH).list()).isEqualTo(list);
    }

    @Test
    void sharesAreOfTheWholeWeight() {
        QuestionShape shape = QuestionShape.of("Who saw the fire at the lighthouse?", BY_LENGTH);

        assertThat(shape.shareIn(Set.of())).isZero();
        assertThat(shape.shareIn(Set.of("lighthous"))).isCloseTo(1 / 1.7, Offset.offset(1e-9));
        assertThat(shape.shareIn(Set.of("saw", "fire", "lighthous", "other"))).isCloseTo(1, Offset.offset(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"???", "? ? ?", "😀", "who?", "and when?", "!?", "the", "\u0001"})
    void aQuestionWithoutWordsOfItsOwnFitsNothing(String question) {
        QuestionShape shape = QuestionShape.of(question, BY_LENGTH);

        assertThat(shape.weight()).isZero();
        assertThat(shape.names()).isEmpty();
        assertThat(shape.shareIn(Set.of("fire"))).isZero();
    }
}
