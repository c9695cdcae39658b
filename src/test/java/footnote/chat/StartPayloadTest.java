package footnote.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartPayloadTest {
    @Test
    void takesTheNameOfACommand() {
        assertThat(StartPayload.of("settings")).isEqualTo(new StartPayload(BotCommand.SETTINGS, ""));
    }

    @Test
    void takesAQuestion() {
        String question = Base64.getUrlEncoder().withoutPadding().encodeToString("Что случилось?".getBytes(UTF_8));

        assertThat(StartPayload.of("ask_" + question)).isEqualTo(new StartPayload(BotCommand.ASK, "Что случилось?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "forget", "export", "new", "nothing", "ask_", "ask_!", "ask__w", "ask_IA"})
    void takesNothingElseFromALinkThatAnybodyCanWrite(String payload) {
        assertThat(StartPayload.of(payload)).isEqualTo(new StartPayload(BotCommand.START, ""));
    }
}
