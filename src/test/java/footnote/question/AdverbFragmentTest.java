package footnote.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdverbFragmentTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    When did the ministers speak by telephone? | how long for?      | How long did the ministers speak by telephone?
                    where was the ferry built?                 | and when?          | When was the ferry built?
                    When will the bridge open?                 | why?               | Why will the bridge open?
                    Who won the cup? When did the match start? | And where exactly? | Where did the match start?
                    Who attended the harbour talks?            | and for how long?  | How long did the harbour talks last?
                    which towns took part in the regatta       | ok, and when       | When did the regatta take place?
                    Did the harbour close?                     | and why?           | Why did the harbour close?
                    Who was at the summit of Brask?            | where?             | Where did the summit of Brask take place?
                    """)
    void asksTheSameForAnotherCircumstance(String earlier, String fragment, String whole) {
        assertThat(AdverbFragment.apply(fragment, earlier)).contains(whole);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Who fired the director?         | and when?
                    Who attended the harbour talks? | and why?
                    When did the match start?       | when did it end?
                    When did the match start?       | and the second half?
                    """)
    void leavesAloneWhatItCannotBeSureOf(String earlier, String fragment) {
        assertThat(AdverbFragment.apply(fragment, earlier)).isEmpty();
    }
}
