package footnote.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerKindTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who attended the talks? | PERSON",
                "to whom did he speak | PERSON",
                "How long did the meeting last? | DURATION",
                "for how many hours did they talk? | DURATION",
                "When did the bridge close? | DATE",
                "HOW LONG AGO was the fire? | DATE",
                "What year was it built? | DATE",
                "How much did the bridge cost? | MONEY",
                "How many people were hurt? | COUNT",
                "how old is the captain | COUNT",
                "Where was the meeting? | PLACE",
                "In which city did they meet? | PLACE",
                "Why was the harbour closed? | REASON",
                "What caused the fire? | REASON",
                "Did the mayor resign? | YES_NO",
                "and was he hurt? | YES_NO",
                "What did the mayor say? | OTHER",
                "??? | OTHER",
                "😀 | OTHER",
                "'' | OTHER"
            })
    void tellsWhatAQuestionAsksFor(String question, AnswerKind kind) {
        assertThat(AnswerKind.of(question)).isEqualTo(kind);
    }

    @ParameterizedTest
    @MethodSource
    void findsParts(AnswerKind kind, String sentence, List<String> parts) {
        assertThat(kind.in(sentence)).extracting(part -> part.of(sentence)).containsExactlyElementsOf(parts);
    }

    static Stream<Arguments> findsParts() {
        return Stream.of(
                Arguments.of(AnswerKind.DURATION, "It took four and a half hours.", List.of("four and a half hours")),
                Arguments.of(AnswerKind.DURATION, "It took 4.5 hours.", List.of("4.5 hours")),
                Arguments.of(AnswerKind.DURATION, "after thirty-two days at sea", List.of("thirty-two days")),
                Arguments.of(AnswerKind.DURATION, "nobody was hurt", List.of()),
                Arguments.of(AnswerKind.DATE, "They met on 18 February 2025.", List.of("18 February 2025")),
                Arguments.of(AnswerKind.DATE, "It opened in 1998.", List.of("1998")),
                Arguments.of(AnswerKind.DATE, "on Tuesday morning in March", List.of("Tuesday morning", "March")),
                Arguments.of(AnswerKind.MONEY, "It cost $1.2 billion in all.", List.of("$1.2 billion")),
                Arguments.of(AnswerKind.MONEY, "a fine of 300 euros", List.of("300 euros")),
                Arguments.of(AnswerKind.COUNT, "All 214 passengers left.", List.of("214")),
                Arguments.of(AnswerKind.COUNT, "Two of the crew and 1,200 guests", List.of("Two", "1,200")),
                Arguments.of(AnswerKind.PLACE, "They met in the Diriyah Palace.", List.of("Diriyah Palace")),
                Arguments.of(AnswerKind.PLACE, "They met in silence.", List.of()),
                Arguments.of(AnswerKind.REASON, "It closed because ice broke.", List.of("because ice broke.")),
                Arguments.of(AnswerKind.PERSON, "Then Marco Rubio left.", List.of("Marco Rubio")),
                Arguments.of(AnswerKind.YES_NO, "Yes, on 18 February 2025.", List.of()),
                Arguments.of(AnswerKind.OTHER, "Anything, on 18 February 2025.", List.of()));
    }

    @ParameterizedTest
    @EnumSource(AnswerKind.class)
    void partsStandInOrderWithoutOverlaps(AnswerKind kind) {
        String sentence =
                "On Monday, 18 February 2025, at 10:30 a.m., Ann Lee paid $1.2 million and 5 per cent to 12 men"
                        + " in New York for two and a half hours because of last week's 3,000 litres.";

        var parts = kind.in(sentence);

        for (int i = 1; i < parts.size(); i++) {
            assertThat(parts.get(i).start())
                    .isGreaterThanOrEqualTo(parts.get(i - 1).end());
        }
    }
}
