package footnote.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntitySwapTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "and washington? | who did moscow send to the talks? | who did washington send to the talks?",
                "and the prosecutor? | what did the lawyer of the treasurer say in court? | what did the prosecutor say in court?",
                "what about the EU? | What did Rubio say about Russia? | What did the EU say about Russia?",
                "oh sorry, Orlinda i meant | who is the mayor of Denholm | who is the mayor of Orlinda",
                "and people? | how many cars fit on the ferry? | how many people fit on the ferry?",
                "what about the works council? | what do they get? and what does the union want | what does the works council want",
                "and in 2027? | What did the trip cost in 2023? | What did the trip cost in 2027?"
            })
    void asksTheSameOfSomebodyElse(String fragment, String earlier, String expected) {
        assertThat(EntitySwap.apply(fragment, earlier, List.of("Moscow sent Sergey Lavrov.")))
                .contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "and for how long?",
                "why?",
                "anybody missing?",
                "and who paid for it?",
                "what about that one?",
                "how thick is the ice over Lake Ymla?",
                "and the islanders, what do they want from the government?"
            })
    void leavesWhatIsNoName(String question) {
        assertThat(EntitySwap.apply(question, "What did Rubio say about Russia?", List.of()))
                .isEmpty();
    }
}
