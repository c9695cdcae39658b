package footnote.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DenialTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The council approved the plan.         | The council approved the plan.
            The council did not approve the plan.  | The council did not approve the plan.
            The council rejected the plan.         | The council did not approve the plan.
            Nobody was hurt.                       | There were no injuries, and nobody was hurt.
            Ukraine was not invited.               | Neither Ukraine nor any European government was invited.
            The council approved the plan.         | The council did not approve the plan on Monday, but after a long night of talks it approved the plan on Tuesday with a large majority.
            He refused to resign.                  | He refused to resign and gave no reason.
            """)
    void acceptsWhatIsDeniedInBoth(String sentence, String evidence) {
        assertThat(Denial.alike(sentence, evidence)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The council approved the plan.         | The council did not approve the plan.
            The council did not approve the plan.  | The council approved the plan.
            The council approved the plan.         | After a long debate in which more than forty residents spoke against the new road, the council did not approve the plan on Monday evening.
            The council did not approve the plan.  | The council approved the plan but did not name a date.
            He will resign.                        | He denied that he will resign.
            Ukraine was invited.                   | Neither Ukraine nor any European government was invited.
            The minister has never paid.           | The minister has paid.
            """)
    void refusesADroppedOrAddedNot(String sentence, String evidence) {
        assertThat(Denial.alike(sentence, evidence)).isFalse();
    }
}
