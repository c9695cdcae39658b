package footnote.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListedItemTest {
    private static final String ANSWER = "The talks were attended by Marco Rubio, Mike Waltz and Steve Witkoff.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "what is the first one's job? | what is Marco Rubio's job?",
                "and the second one? | and Mike Waltz?",
                "where was the latter born | where was Steve Witkoff born",
                "when was the first report? | when was the first report?"
            })
    void namesTheItem(String question, String expected) {
        assertThat(ListedItem.named(question, ANSWER)).isEqualTo(expected);
    }
}
