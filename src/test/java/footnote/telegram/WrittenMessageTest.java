package footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.chat.MessageText;
import footnote.chat.MessageText.Mark;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenMessageTest {

    @Test
    void keepsTheMarksThatAQuoteNeeds() throws JsonProcessingException {
        MessageText written = written("""
                {"text":"Ann won it","entities":[{"type":"bold","offset":0,"length":3},
                {"type":"text_link","offset":0,"length":3,"url":"https://example.org"},
                {"type":"custom_emoji","offset":4,"length":3,"custom_emoji_id":"77"}]}""");

        assertThat(written)
                .isEqualTo(new MessageText(
                        "Ann won it",
                        List.of(
                                new Mark("bold", 0, 3, ""),
                                new Mark("custom_emoji", 4, 7, "{\"custom_emoji_id\":\"77\"}"))));
    }

    @Test
    void readsCaptions() throws JsonProcessingException {
        MessageText written =
                written("{\"caption\":\"Ann\",\"caption_entities\":[{\"type\":\"italic\",\"offset\":1,\"length\":2}]}");

        assertThat(written).isEqualTo(new MessageText("Ann", List.of(new Mark("italic", 1, 3, ""))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"bold\",\"offset\":-1,\"length\":2}",
                "{\"type\":\"bold\",\"offset\":2,\"length\":2}",
                "{\"type\":\"bold\",\"offset\":2147483647,\"length\":2147483647}",
                "{\"type\":\"bold\",\"offset\":0}",
                "{\"type\":\"bo ld\",\"offset\":0,\"length\":1}",
                "7"
            })
    void passesOverMarksThatMakeNoSense(String mark) throws JsonProcessingException {
        assertThat(written("{\"text\":\"Ann\",\"entities\":[" + mark + "]}")).isEqualTo(MessageText.plain("Ann"));
    }

    private static MessageText written(String message) throws JsonProcessingException {
        return WrittenMessage.of(new ObjectMapper().readTree(message));
    }
}
