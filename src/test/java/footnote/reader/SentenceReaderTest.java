package footnote.reader;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.library.FakeEmbedder;
import footnote.model.FoundPassage;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceReaderTest {
    private static final FoundPassage FERRY = Passages.titled(
            "ferry",
            "Fire on the Estrella",
            "The ferry Estrella burned on Monday.",
            "All 214 passengers were brought ashore.",
            "The captain thanked the crew.");
    private static final FoundPassage MAYOR = Passages.titled("mayor", "", "The mayor of Brask resigned.");

    private final SentenceReader reader = new SentenceReader(WordReader::spans, new FakeEmbedder(), word -> 1);

    @Test
    void putsTheSentenceThatAnswersFirst() {
        Reading reading = reader.read("How many passengers were brought ashore?", List.of(MAYOR, FERRY));

        Reading.Find best = reading.finds().get(0);
        assertThat(best.text()).isEqualTo("All 214 passengers were brought ashore.");
        assertThat(best.parts()).extracting(best.passage()::textOf).containsExactly("214");
        assertThat(reading.answerable()).isEqualTo(best.probability());
    }

    @Test
    void ordersByProbability() {
        Reading reading = reader.read("Who thanked the crew of the ferry?", List.of(FERRY, MAYOR));

        assertThat(reading.finds())
                .extracting(Reading.Find::probability)
                .isSortedAccordingTo(Collections.reverseOrder())
                .allMatch(p -> p >= 0 && p <= 1);
    }

    @Test
    void readsASentenceOnceThoughPassagesOverlap() {
        Reading reading = reader.read("Who resigned?", List.of(MAYOR, MAYOR));

        assertThat(reading.finds()).hasSize(1);
    }

    @Test
    void isSurerOfAnAnswerThanOfNone() {
        double answered = reader.read("How many passengers were brought ashore?", List.of(FERRY))
                .answerable();
        double other = reader.read("Which team won the cup final in Lindhaven?", List.of(FERRY))
                .answerable();

        assertThat(answered).isGreaterThan(other);
    }

    @Test
    void findsNothingInNothing() {
        Reading reading = reader.read("Who resigned?", List.of());

        assertThat(reading.finds()).isEmpty();
        assertThat(reading.answerable()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"???", "😀", "!", "…", "the", "\uD83D", "? ? ?", "\u200B", "A", "A. B."})
    void readsForAnyQuestion(String question) {
        Reading reading = reader.read(question, List.of(FERRY, MAYOR));

        assertThat(reading.finds()).hasSize(4).allMatch(find -> !Double.isNaN(find.probability()));
    }
}
