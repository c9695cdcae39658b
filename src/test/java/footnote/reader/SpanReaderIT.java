package footnote.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.data.segment.TextSegment;
import footnote.model.FootnoteException;
import footnote.model.FoundPassage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped reader, on passages of our own. What it scores on public questions stands in the measurements. */
class SpanReaderIT {
    private static final SpanReader READER = SpanReader.load(2);
    private static final FoundPassage FERRY = Passages.titled(
            "ferry",
            "Fire on the Estrella",
            "The ferry Estrella caught fire off Brask on Monday evening.",
            "All 214 passengers were brought ashore by two fishing boats.",
            "The captain, Ansel Vask, thanked the crew of the boats.",
            "An overheated engine started the fire, the coast guard said.");
    private static final FoundPassage TRAM = Passages.titled(
            "tram",
            "Tram to the harbour",
            "The tram line to the harbour will open in May.",
            "It cost 90 million crowns.");

    private static final SentenceReader SENTENCES =
            new SentenceReader(() -> READER, InProcessEmbeddingModel.load(Runnable::run));

    @AfterAll
    static void close() {
        READER.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            How many passengers were brought ashore? | 214
            When did the ferry catch fire?           | Monday
            Who is the captain of the ferry?         | Ansel Vask
            How much did the tram line cost?         | 90 million crowns
            when will the tram line open             | May
            """)
    void pointsAtTheAnswer(String question, String answer) {
        Reading.Find best =
                SENTENCES.read(question, List.of(TRAM, FERRY)).finds().get(0);

        assertThat(best.parts()).isNotEmpty();
        assertThat(best.passage().textOf(best.parts().get(0))).contains(answer);
        assertThat(best.text()).contains(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            How many passengers were brought ashore? | How many goats live on the moon?
            Who is the captain of the ferry?         | Who is the bishop of Lindhaven?
            How much did the tram line cost?         | Which song won the contest?
            """)
    void isSurerWhereThereIsAnAnswer(String asked, String unanswered) {
        double answerable = SENTENCES.read(asked, List.of(FERRY, TRAM)).answerable();

        assertThat(SENTENCES.read(unanswered, List.of(FERRY, TRAM)).answerable())
                .isLessThan(answerable / 2);
    }

    @Test
    void findsTheAnswerAtTheEndOfALongPassage() {
        String filler = "The council talked about the weather and the price of bread for a long time. ".repeat(60);
        FoundPassage passage = Passages.of(filler + "Brita Lisk won the vote with 31 seats.");

        Reading.Find best =
                SENTENCES.read("Who won the vote?", List.of(passage)).finds().get(0);

        assertThat(passage.textOf(best.parts().get(0))).contains("Brita Lisk");
    }

    @Test
    void ordersByProbabilityAndReadsASentenceOnce() {
        Reading reading = SENTENCES.read("Who thanked the crew?", List.of(FERRY, FERRY, TRAM));

        assertThat(reading.finds())
                .extracting(Reading.Find::probability)
                .isSortedAccordingTo(Collections.reverseOrder())
                .allMatch(p -> p >= 0 && p <= 1);
        assertThat(reading.finds()).extracting(Reading.Find::text).doesNotHaveDuplicates();
    }

    @Test
    void readsAPassageAmongOthersAsItReadsItAlone() {
        String question = "How much did the tram line cost, all in all?";
        List<SpanSource.Titled> texts = Stream.of(FERRY.text().repeat(5), TRAM.text(), FERRY.text())
                .map(text -> new SpanSource.Titled("", text))
                .toList();

        PassageSpans among = READER.spans(question, texts).get(1);
        PassageSpans alone = READER.spans(question + " ", texts.subList(1, 2)).get(0);

        assertThat(among.best().get(0).span()).isEqualTo(alone.best().get(0).span());
        assertThat(among.probability()).isCloseTo(alone.probability(), within(0.1));
    }

    @Test
    void scoresPassagesForReranking() {
        List<TextSegment> segments = List.of(TextSegment.from(TRAM.text()), TextSegment.from(FERRY.text()));

        List<Double> scores = new SpanScoringModel(() -> READER)
                .scoreAll(segments, "How many passengers were brought ashore?")
                .content();

        assertThat(scores).hasSize(2).allMatch(s -> s >= 0 && s <= 1);
        assertThat(scores.get(1)).isGreaterThan(scores.get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"???", "😀", "…", "\uD83D", "\u200B", ""})
    void readsForAnyQuestion(String question) {
        Reading reading =
                SENTENCES.read(question, List.of(Passages.of("The mayor resigned.", "😀 ???"), Passages.of("\u200B?")));

        assertThat(reading.finds()).allMatch(find -> !Double.isNaN(find.probability()));
    }

    @Test
    void readsForAQuestionThatIsTooLong() {
        assertThat(SENTENCES
                        .read("Who? ".repeat(500) + "Who is the captain?", List.of(FERRY))
                        .finds())
                .isNotEmpty();
    }

    @Test
    void readsNothingInNothing() {
        assertThat(SENTENCES.read("Who?", List.of()).finds()).isEmpty();
    }

    @Test
    void saysWhenAnotherReaderCannotBeLoaded(@TempDir Path folder) throws IOException {
        Path noModel = Files.writeString(folder.resolve("reader.onnx"), "no model");

        for (Path bad : List.of(noModel, folder.resolve("missing.onnx"))) {
            assertThatThrownBy(() -> SpanReader.load(bad, 1))
                    .isInstanceOf(FootnoteException.class)
                    .hasMessageContaining("reader.model");
        }
    }
}
