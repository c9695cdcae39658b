package footnote.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventPronounTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Who attended the harbour talks?         | where were they held?     | where were the harbour talks held?
                    How long did the harbour talks last?    | and when did they start?  | and when did the harbour talks start?
                    Where did the regatta of Brask begin?   | When will it be over?     | When will the regatta of Brask be over?
                    Who won? When did the match take place? | how long did that go on   | how long did the match go on
                    """)
    void standsForWhatHappensInTheQuestionBefore(String earlier, String question, String whole) {
        assertThat(EventPronoun.apply(question, earlier)).contains(whole);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Who attended the harbour talks? | what did they say?
                    Who fired the director?         | when did it start?
                    Who attended the harbour talks? | where did the match start?
                    """)
    void leavesAloneWhatItCannotBeSureOf(String earlier, String question) {
        assertThat(EventPronoun.apply(question, earlier)).isEmpty();
    }
}
