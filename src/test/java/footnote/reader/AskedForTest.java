package footnote.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedForTest {
    @ParameterizedTest
    @ValueSource(strings = {"Who attended the talks?", "which countries sent help", "The talks began. And who joined?"})
    void knowsWhereSeveralThingsAreAskedFor(String question) {
        assertThat(AskedFor.severalThings(question)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Who resigned?", "which country sent help?", "When did they meet?"})
    void knowsWhereOneThingIsAskedFor(String question) {
        assertThat(AskedFor.severalThings(question)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Why did he resign?", "and how did the fire start?", "for what reason was it closed"})
    void knowsReasonsAndManners(String question) {
        assertThat(AskedFor.reasonOrManner(question)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How many ships burned?",
                "how long did it last?",
                "When did it start?",
                "Show me how much it cost"
            })
    void doesNotTakeMeasuresForManners(String question) {
        assertThat(AskedFor.reasonOrManner(question)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Did the mayor resign?",
                "and was it closed?",
                "Hasn't the tram come?",
                "Who met? Were they paid?"
            })
    void knowsWhatIsAnsweredByYesOrNo(String question) {
        assertThat(AskedFor.yesOrNo(question)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"What did the mayor do?", "Island hopping: where?", "Who is it?"})
    void knowsWhatIsNot(String question) {
        assertThat(AskedFor.yesOrNo(question)).isFalse();
    }
}
