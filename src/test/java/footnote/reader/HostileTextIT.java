package footnote.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import footnote.library.FakeEmbedder;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No text makes the patterns run away or overflow the stack; the limit of time is only there so that a hang fails. */
class HostileTextIT {
    private static final String PIECES =
            "a|A|1| |.|A.|A |Aa |A-|A'a|Aa-a'a |1,|1.1|1 |1,1 |,1|one |twenty-|a hundred |hundred |half a |last |Monday "
                    + "|late Monday|18 February |18 |10:|10.10 |2025 |$|$1|$1,|in |in Aa of the |of the |Aa of the Aa "
                    + "|in the Aa Aa |because |? |?! |?|(|\n|who |which |which ss|how long |what |did |é|e\u0301"
                    + "|e\u0301\u0301\u0301\u0301|😀|\uD83D|\u0000|中|’s |Aa’s |said | said|and a half |1 and a half ";
    private static final int UNITS = 100_000;
    private static final Duration NO_HANG = Duration.ofSeconds(60);

    static Stream<String> hostile() {
        return Stream.of(PIECES.split("\\|", -1)).map(piece -> piece.repeat(UNITS / piece.length()));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void wordsAndNamesAreFoundInAnyText(String text) {
        assertTimeoutPreemptively(NO_HANG, () -> {
            assertThat(Words.in(text)).hasSizeLessThanOrEqualTo(UNITS);
            assertThat(Words.stems(text)).hasSizeLessThanOrEqualTo(UNITS);
            assertThat(Names.in(text)).hasSizeLessThanOrEqualTo(UNITS);
        });
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void everyKindOfAnswerIsLookedForInAnyText(String text) {
        for (AnswerKind kind : AnswerKind.values()) {
            assertTimeoutPreemptively(
                    NO_HANG,
                    () -> assertThat(kind.in("in 1 " + text + "!")).hasSizeLessThanOrEqualTo(UNITS),
                    () -> kind + " in " + text.substring(0, 20));
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void anyTextCanBeAQuestion(String text) {
        assertTimeoutPreemptively(NO_HANG, () -> {
            QuestionShape shape = QuestionShape.of(text, word -> 1);

            assertThat(shape.weight()).isNotNegative();
        });
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aPassageOfAnyTextIsReadAndSuggestedFrom(String text) {
        String start = text.substring(0, 5000);
        SentenceReader reader = new SentenceReader(WordReader::spans, new FakeEmbedder(), word -> 1);

        assertTimeoutPreemptively(NO_HANG, () -> {
            if (!start.isBlank()) {
                assertThat(reader.read("Who met whom in Riyadh?", List.of(Passages.of("Ann said. " + start)))
                                .finds())
                        .isNotEmpty();
                new SuggestedQuestion(reader, 0.5).from(List.of(Passages.of(start)));
            }
        });
    }

    @ParameterizedTest
    @EnumSource(AnswerKind.class)
    void theEmptyTextHoldsNothing(AnswerKind kind) {
        assertThat(kind.in("")).isEmpty();
    }
}
