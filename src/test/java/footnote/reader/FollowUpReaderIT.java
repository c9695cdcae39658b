package footnote.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpReaderIT {
    private static final List<String> TALKS =
            List.of("Where did Sergey Lavrov meet Marco Rubio? Sergey Lavrov met Marco Rubio in Riyadh on Tuesday.");

    private static FollowUpReader reader;

    @BeforeAll
    static void load() {
        reader = FollowUpReader.load(1);
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    @ParameterizedTest
    @CsvSource({
        "When did Carla Benning resign? She resigned in May., Why did she resign?, Why did Carla Benning resign?",
        "What did Marco Rubio say? Marco Rubio said no., How many people work for velmark in all?, How many people work for velmark in all?",
        "Who owns the Estrella? The ferry belongs to Norlink., Was the Estrella insured?, Was the Estrella insured?"
    })
    void editsWhatNeedsTheConversation(String turn, String question, String resolved) {
        FollowUpReading reading = reader.read(question, List.of(turn));

        assertThat(reading.rewritten()).isEqualTo(resolved);
    }

    @Test
    void putsAPlaceInWithItsPreposition() {
        List<String> lindholm = List.of("Where was the new bridge built? The new bridge was built in Lindholm.");

        assertThat(reader.read("Who lives there?", lindholm).rewritten()).isEqualTo("Who lives in Lindholm?");
        assertThat(reader.read("How far is Oslo from there?", lindholm).rewritten())
                .startsWith("How far is Oslo from ")
                .doesNotContain("from in ", "there");
    }

    @Test
    void bringsInWordsOfTheQuestionOrOfItsAnswerNotOfBoth() {
        List<String> meeting = List.of(
                "How long did the meeting last? The meeting at the Diriyah Palace, on the edge of Riyadh, lasted about four and a half hours.");

        assertThat(reader.read("and who attended?", meeting).rewritten()).doesNotContain("? The");
    }

    @Test
    void tellsAFollowUpFromAQuestionThatStandsAlone() {
        FollowUpReading followUp = reader.read("What did he say about it?", TALKS);
        FollowUpReading alone = reader.read("How many ships did the port of Oslo handle in 2019?", TALKS);

        assertThat(followUp.needed()).isGreaterThan(0.5);
        assertThat(alone.needed()).isLessThan(0.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?", "\n\n", "\uD83D\uDE00 why?", "\uD800 who?", "¿по́чему?", "why\nnot?"})
    void readsAnything(String odd) {
        FollowUpReading reading = reader.read(odd, List.of(odd, "", "a\nb"));

        assertThat(reading.needed()).isBetween(0.0, 1.0);
        assertThat(reading.rewritten()).isNotNull();
    }

    @Test
    void readsALongConversation() {
        String much = "The minister spoke about the harbour and the bridge. ".repeat(400);

        FollowUpReading reading = reader.read(much, List.of(much, much, much));

        assertThat(reading.rewritten()).startsWith("The minister");
    }
}
