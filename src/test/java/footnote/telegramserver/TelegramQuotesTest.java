package footnote.telegramserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelegramQuotesTest {
    private static final long ANN = 7;
    private static final String NOT_FOUND = "Bad Request: message to be replied not found";
    private static final String NO_QUOTE = "Bad Request: QUOTE_TEXT_INVALID";

    private final TelegramServer server = TelegramServer.start();
    private final BotCalls bot = new BotCalls(server);
    private final TelegramPerson ann = server.user(ANN);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void quotesOnlyWhatStandsThere() {
        int said = send(BotCalls.html(ANN, "They <b>won</b> and won"));

        JsonNode quoted = bot.result("sendMessage", reply(said, "and won"));
        JsonNode marked = bot.result("sendMessage", reply(said, "<b>won</b>"));

        assertThat(quoted.at("/quote/position").asInt()).isEqualTo(9);
        assertThat(marked.at("/quote/position").asInt()).isEqualTo(5);
        assertThat(quoted.at("/reply_to_message/message_id").asInt()).isEqualTo(said);
        assertThat(refusal(reply(said, "lost"))).isEqualTo(NO_QUOTE);
        assertThat(refusal(reply(said, "They won"))).isEqualTo(NO_QUOTE);
        assertThat(refusal(reply(99, ""))).isEqualTo(NOT_FOUND);
    }

    @Test
    void quotesThePlaceThatIsNearestToTheWantedOne() {
        int said = send(BotCalls.message(ANN, "won and won and won"));

        assertThat(position(reply(said, "won", -5))).isZero();
        assertThat(position(reply(said, "won", 4))).isEqualTo(8);
        assertThat(position(reply(said, "  won ", 14))).isEqualTo(16);
        assertThat(position(reply(said, "won", 9_000))).isEqualTo(16);
    }

    @Test
    void wantsTheMarksOfAQuoteButNotItsLinks() {
        int said = send(BotCalls.html(ANN, "See <a href=\"https://example.org/a\">here</a>, <s>all</s> of it"));

        assertThat(position(reply(said, "See here,", 0))).isZero();
        assertThat(position(reply(said, "here, <s>al</s>", 0))).isEqualTo(4);
        assertThat(refusal(reply(said, "here, al", 0))).isEqualTo(NO_QUOTE);
        assertThat(refusal(reply(said, "<b>See</b>", 0))).isEqualTo(NO_QUOTE);
    }

    @Test
    void refusesAQuoteThatIsTooLong() {
        int said = send(BotCalls.message(ANN, "x".repeat(2_000)));

        assertThat(position(reply(said, "x".repeat(1_024), 7))).isEqualTo(7);
        assertThat(refusal(reply(said, "x".repeat(1_025), 7))).isEqualTo(NO_QUOTE);
    }

    @Test
    void repliesToADeletedMessageOnlyWhenThatIsAllowed() {
        int said = ann.says("An article");
        ann.deletes(said);
        ObjectNode loose = reply(said, "article", 3);
        ((ObjectNode) loose.path("reply_parameters")).put("allow_sending_without_reply", true);

        assertThat(refusal(reply(said, "article", 3))).isEqualTo(NOT_FOUND);
        assertThat(bot.result("sendMessage", loose).has("quote")).isFalse();
    }

    private int send(ObjectNode message) {
        return bot.result("sendMessage", message).path("message_id").asInt();
    }

    private int position(ObjectNode message) {
        return bot.result("sendMessage", message).at("/quote/position").asInt(-1);
    }

    private String refusal(ObjectNode message) {
        return bot.call("sendMessage", message).path("description").asText();
    }

    private static ObjectNode reply(int id, String quote, int position) {
        ObjectNode message = reply(id, quote);
        ((ObjectNode) message.path("reply_parameters")).put("quote_position", position);
        return message;
    }

    private static ObjectNode reply(int id, String quote) {
        ObjectNode message = BotCalls.message(ANN, "answer");
        message.putObject("reply_parameters")
                .put("message_id", id)
                .put("quote", quote)
                .put("quote_parse_mode", "HTML");
        return message;
    }
}
