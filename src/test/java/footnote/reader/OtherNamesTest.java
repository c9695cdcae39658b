package footnote.reader;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.model.FoundPassage;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherNamesTest {
    private static final List<FoundPassage> PASSAGES = List.of(Passages.titled(
            "a", "Ministers meet in Saudi Arabia", "The talks lasted four hours.", "The EU was not invited."));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    How long did the Riyadh talks last?       | How long did the talks last?
                    how long did the riyadh peace talks last? | how long did the talks last?
                    How long did the talks in Riyadh last?    | How long did the talks last?
                    Who was at the talks in the Diriyah Palace? | Who was at the talks?
                    How long did the EU talks last?           | How long did the EU talks last?
                    Who condemned the talks?                  | Who condemned the talks?
                    What came of the Riyadh talks? | What came of the talks?
                    When did Riyadh invite the EU? | When did Riyadh invite the EU?
                    In Riyadh?                                | In Riyadh?
                    """)
    void leavesOutWhatOnlySaysWhichAndIsNotKnown(String question, String left) {
        assertThat(OtherNames.leftOut(question, "for how long?", PASSAGES)).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({"how long did the Riyadh talks last?", "how long did the talks in Riyadh last?"})
    void whatIsTypedStays(String typed) {
        assertThat(OtherNames.leftOut(typed, typed, PASSAGES)).isEqualTo(typed);
    }
}
