package footnote.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallTalkTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thanks",
                "Thank you so much!!",
                "ok thanks",
                "ok",
                "cool :)",
                "lol poor woman",
                "Hello there",
                "hi",
                "👍",
                "wow, that's a lot",
                "danke",
                "спасибо"
            })
    void asksNothing(String message) {
        assertThat(SmallTalk.is(message)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thanks, and who paid?",
                "ok and when",
                "Great Britain's answer",
                "hello kitty murder",
                "who thanks whom",
                "ok 2024",
                "the good news",
                "",
                "...",
                "why"
            })
    void mayAskSomething(String message) {
        assertThat(SmallTalk.is(message)).isFalse();
    }
}
