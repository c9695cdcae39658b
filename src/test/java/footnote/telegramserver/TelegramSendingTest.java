package footnote.telegramserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footnote.TestClock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramSendingTest {
    private static final long ANN = 7;
    private static final String NOT_MODIFIED =
            "Bad Request: message is not modified: specified new message content and reply markup"
                    + " are exactly the same as a current content and reply markup of the message";
    private final TestClock time = new TestClock();
    private final TelegramServer server = TelegramServer.start(time);
    private final BotCalls bot = new BotCalls(server);
    private final TelegramPerson ann = server.user(ANN);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void storesTheTextAsPeopleSeeIt() {
        JsonNode sent = bot.result("sendMessage", BotCalls.html(ANN, "  <b>Tom &amp; Ann</b> won  "));

        assertThat(sent.path("text").asText()).isEqualTo("Tom & Ann won");
        assertThat(ann.chat().lastBotMessage().marked("bold")).containsExactly("Tom & Ann");
        assertThat(sent.at("/from/is_bot").asBoolean()).isTrue();
        assertThat(sent.at("/chat/id").asLong()).isEqualTo(ANN);
    }

    @Test
    void acceptsAsManyCharactersAsTelegramAndNotOneMore() {
        String longest = "x".repeat(4096);

        assertThat(bot.call("sendMessage", BotCalls.html(ANN, "<b>" + longest + "</b>"))
                        .path("ok")
                        .asBoolean())
                .isTrue();
        assertThat(refusal("sendMessage", BotCalls.message(ANN, longest + "y")))
                .isEqualTo("Bad Request: message is too long");
        assertThat(refusal("sendMessage", BotCalls.html(ANN, "<b> </b>\n")))
                .isEqualTo("Bad Request: message text is empty");
    }

    @Test
    void keepsOneHundredEntitiesAndForgetsTheRest() {
        bot.result("sendMessage", BotCalls.html(ANN, "<b>x</b>-".repeat(150)));

        assertThat(ann.chat().lastBotMessage().entities()).hasSize(100);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"text":"x","callback_data":""}         | Bad Request: BUTTON_DATA_INVALID
            {"text":"x","url":"javascript:x"}       | Bad Request: inline keyboard button URL 'javascript:x' is invalid: Wrong HTTP URL specified
            {"text":"x","copy_text":{"text":""}}    | Bad Request: BUTTON_COPY_TEXT_INVALID
            {"text":"x"}                            | Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard
            {"callback_data":"x"}                   | Bad Request: can't parse inline keyboard button: Field "text" must be of type String
            """)
    void refusesBadButtons(String button, String reason) {
        ObjectNode message = BotCalls.message(ANN, "x");
        message.put("reply_markup", "{\"inline_keyboard\":[[" + button + "]]}");

        assertThat(refusal("sendMessage", message)).isEqualTo(reason);
    }

    @Test
    void countsTheBytesOfCallbackData() {
        ObjectNode fits = BotCalls.withButton(BotCalls.message(ANN, "x"), "a", "é".repeat(32));
        ObjectNode isTooLong = BotCalls.withButton(BotCalls.message(ANN, "x"), "a", "é".repeat(32) + "x");

        assertThat(bot.call("sendMessage", fits).path("ok").asBoolean()).isTrue();
        assertThat(refusal("sendMessage", isTooLong)).isEqualTo("Bad Request: BUTTON_DATA_INVALID");
    }

    @Test
    void takesTheKeyboardAwayWhenAnEditDoesNotBringOne() {
        int id = send(BotCalls.withButton(BotCalls.message(ANN, "draft"), "Stop", "stop"));

        bot.result("editMessageText", BotCalls.edit(ANN, id, "final"));

        ChatMessage message = ann.chat().message(id).orElseThrow();
        assertThat(message.text()).isEqualTo("final");
        assertThat(message.buttons()).isEmpty();
        assertThat(ann.chat().history())
                .extracting(ChatEvent::kind)
                .containsExactly(ChatEvent.Kind.SENT, ChatEvent.Kind.EDITED);
    }

    @Test
    void refusesEditsThatChangeNothingOrHaveNoMessage() {
        int id = send(BotCalls.html(ANN, "<b>same</b>"));
        int hers = ann.says("mine");

        assertThat(refusal(
                        "editMessageText",
                        BotCalls.edit(ANN, id, "<strong>same</strong> ").put("parse_mode", "HTML")))
                .isEqualTo(NOT_MODIFIED);
        assertThat(refusal(
                        "editMessageReplyMarkup",
                        Json.object().put("chat_id", ANN).put("message_id", id)))
                .isEqualTo(NOT_MODIFIED);
        assertThat(refusal("editMessageText", BotCalls.edit(ANN, 99, "x")))
                .isEqualTo("Bad Request: message to edit not found");
        assertThat(refusal("editMessageText", BotCalls.edit(ANN, hers, "x")))
                .isEqualTo("Bad Request: message can't be edited");
        assertThat(refusal("deleteMessage", Json.object().put("chat_id", ANN).put("message_id", 99)))
                .isEqualTo("Bad Request: message to delete not found");
    }

    @Test
    void refusesChatsItDoesNotKnowAndPeopleWhoBlockedTheBot() {
        server.user(8).blocksTheBot();

        assertThat(refusal("sendMessage", BotCalls.message(99, "x"))).isEqualTo("Bad Request: chat not found");
        assertThat(refusal("sendMessage", BotCalls.message(8, "x")))
                .isEqualTo("Forbidden: bot was blocked by the user");
        server.user(8).unblocksTheBot();
        assertThat(send(BotCalls.message(8, "x"))).isPositive();
    }

    @Test
    void answersATapOnlyWhileItIsFresh() {
        int id = send(BotCalls.withButton(BotCalls.message(ANN, "x"), "Good", "vote:1"));
        String fresh = ann.taps(id, "Good");
        String old = ann.taps(id, "vote:1");

        bot.result(
                "answerCallbackQuery",
                Json.object().put("callback_query_id", fresh).put("text", "Thanks"));
        time.advance(Duration.ofMinutes(2));

        assertThat(server.callbackAnswers()).containsExactly(new CallbackAnswer(fresh, "Thanks", false));
        assertThat(refusal("answerCallbackQuery", Json.object().put("callback_query_id", old)))
                .isEqualTo("Bad Request: query is too old and response timeout expired or query ID is invalid");
        assertThat(server.pendingUpdates().get(0).at("/callback_query/data").asText())
                .isEqualTo("vote:1");
        assertThatThrownBy(() -> ann.taps(id, "Bad")).hasMessageContaining("No button 'Bad'");
    }

    @ParameterizedTest
    @ValueSource(longs = {7, -100})
    void slowsDownWhoSendsTooFastAndLetsThemGoOnLater(long chat) {
        server.group(-100, "News");
        long sent = IntStream.range(0, 25)
                .filter(i -> bot.call("sendMessage", BotCalls.message(chat, "x" + i))
                        .path("ok")
                        .asBoolean())
                .count();

        JsonNode refused = bot.call("sendMessage", BotCalls.message(chat, "y"));
        int wait = refused.at("/parameters/retry_after").asInt();
        time.advance(Duration.ofSeconds(wait));

        assertThat(sent).isEqualTo(chat > 0 ? 5 : 20);
        assertThat(refused.path("description").asText()).isEqualTo("Too Many Requests: retry after " + wait);
        assertThat(wait).isEqualTo(chat > 0 ? 1 : 3);
        assertThat(bot.call("sendMessage", BotCalls.message(chat, "y"))
                        .path("ok")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void countsEditsAsSends() {
        int id = send(BotCalls.message(ANN, "x"));

        long edits = IntStream.range(0, 10)
                .filter(i -> bot.call("editMessageText", BotCalls.edit(ANN, id, "x" + i))
                        .path("ok")
                        .asBoolean())
                .count();

        assertThat(edits).isEqualTo(4);
    }

    @Test
    void givesFilesUpToTwentyMegabytes() {
        ann.sendsDocument("a.txt", new byte[] {'h', 'i'}, "look");
        ann.sendsHugeDocument("b.pdf", 21L * 1024 * 1024);
        String small = ann.chat().messages().get(0).fileId();
        String huge = ann.chat().messages().get(1).fileId();

        JsonNode file = bot.result("getFile", Json.object().put("file_id", small));
        String path = file.path("file_path").asText();

        assertThat(bot.get(bot.uri("x").resolve("/file/bot" + server.token() + "/" + path))
                        .body())
                .isEqualTo("hi");
        assertThat(refusal("getFile", Json.object().put("file_id", huge))).isEqualTo("Bad Request: file is too big");
        assertThat(refusal("getFile", Json.object().put("file_id", "none")))
                .isEqualTo("Bad Request: wrong file_id or the file is temporarily unavailable");
    }

    @Test
    void checksCommandsActionsDraftsAndReactions() {
        ObjectNode badCommand = Json.object();
        badCommand.putArray("commands").addObject().put("command", "Ask").put("description", "x");
        int said = ann.says("hi");
        ObjectNode reaction = Json.object().put("chat_id", ANN).put("message_id", said);
        reaction.putArray("reaction").addObject().put("type", "emoji").put("emoji", "✅");

        assertThat(refusal("setMyCommands", badCommand)).isEqualTo("Bad Request: BOT_COMMAND_INVALID");
        assertThat(refusal("setMessageReaction", reaction)).isEqualTo("Bad Request: REACTION_INVALID");
        assertThat(refusal("sendChatAction", Json.object().put("chat_id", ANN).put("action", "thinking")))
                .isEqualTo("Bad Request: wrong parameter action in request");
        assertThat(refusal("sendMessageDraft", BotCalls.message(ANN, "x")))
                .isEqualTo("Bad Request: draft_id must be non-zero");
        server.supergroup(-1001L, "Newsroom");
        assertThat(refusal("sendMessageDraft", BotCalls.message(-1001L, "x").put("draft_id", 1)))
                .isEqualTo("Bad Request: TEXTDRAFT_PEER_INVALID");
        reaction.putArray("reaction").addObject().put("type", "emoji").put("emoji", "👀");
        reaction.withArray("reaction").addObject().put("type", "emoji").put("emoji", "👍");
        assertThat(refusal("setMessageReaction", reaction)).isEqualTo("Bad Request: REACTIONS_TOO_MANY");
        ann.chat().allowNoReactions();
        reaction.putArray("reaction").addObject().put("type", "emoji").put("emoji", "👀");
        assertThat(refusal("setMessageReaction", reaction)).isEqualTo("Bad Request: REACTION_INVALID");
    }

    @Test
    void showsADraftUntilTheBotSendsSomethingAndLetsThePersonStopIt() {
        bot.result(
                "sendMessageDraft",
                BotCalls.message(ANN, "half").put("draft_id", 5).put("can_stop", true));
        ann.stopsDraft();

        assertThat(server.pendingUpdates()
                        .get(0)
                        .path("stopped_message_generation")
                        .path("draft_id")
                        .asInt())
                .isEqualTo(5);
        bot.result("sendMessage", BotCalls.message(ANN, "whole"));
        assertThat(ann.chat().draft()).isEmpty();
    }

    private int send(ObjectNode message) {
        return bot.result("sendMessage", message).path("message_id").asInt();
    }

    private String refusal(String method, ObjectNode parameters) {
        return bot.call(method, parameters).path("description").asText();
    }
}
