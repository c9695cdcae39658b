package footnote.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "and for how long?",
                "And where was it held?",
                "  what about Ukraine and its allies?",
                "How about the Saudi foreign minister?",
                "why did he?",
                "When does she start?",
                "How many of them were hurt?",
                "Who paid for it?",
                "Where is that harbour?",
                "How long?",
                "Why?",
                "who?",
                "why not",
                "When exactly?",
                "???",
                "and why\nwas the harbour closed to every ship?"
            })
    void leansOnTheConversation(String question) {
        assertThat(FollowUp.needsHistory(question)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who attended the talks in Riyadh?",
                "how long did the meeting at the diriyah palace last",
                "Why did Zelensky delay the trip to Saudi Arabia?",
                "Is Andorra part of the agreement?",
                "When was the harbour bridge closed?",
                "How many passengers were on the Estrella?"
            })
    void standsAlone(String question) {
        assertThat(FollowUp.needsHistory(question)).isFalse();
    }
}
