package footnote.telegramserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import footnote.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Groups, channels, guests and inline queries on the test server. */
class TelegramGroupsTest {
    private static final long ANN = 7;
    private static final long NEWS = -1_001_000_000_001L;
    private final TestClock time = new TestClock();
    private final TelegramServer server = TelegramServer.start(time);
    private final BotCalls bot = new BotCalls(server);
    private final TelegramChat group = server.supergroup(NEWS, "News");
    private final TelegramPerson ann = server.user(ANN, group);

    @AfterEach
    void stop() {
        server.close();
    }

    private String refusal(String method, ObjectNode parameters) {
        JsonNode answer = bot.call(method, parameters);
        assertThat(answer.path("ok").asBoolean()).as(answer.toString()).isFalse();
        return answer.path("description").asText();
    }

    private static ObjectNode toOne(long receiver, String query) {
        ObjectNode message = BotCalls.message(NEWS, "for your eyes");
        message.putObject("ephemeral_message_parameters")
                .put("receiver_user_id", receiver)
                .put("callback_query_id", query);
        return message;
    }

    @Test
    void showsAMessageToTheOneWhoTappedJustNow() {
        bot.result("sendMessage", BotCalls.withButton(BotCalls.message(NEWS, "x"), "[1]", "c:1:1"));
        String tap = ann.taps(1, "[1]");

        JsonNode sent = bot.result("sendMessage", toOne(ANN, tap));

        assertThat(sent.path("message_id").asInt(-1)).isZero();
        assertThat(group.shownTo(ANN)).extracting(ChatMessage::text).containsExactly("for your eyes");
        assertThat(group.shownTo(8)).isEmpty();
        assertThat(group.botMessages()).hasSize(1);
        assertThat(refusal("sendMessage", toOne(8, tap))).contains("query ID is invalid");
        time.advance(Duration.ofSeconds(16));
        assertThat(refusal("sendMessage", toOne(ANN, tap))).contains("query is too old");
    }

    @Test
    void tellsABotOfReactionsInGroupsOnlyAsAnAdministrator() {
        bot.result(
                "getUpdates", Json.object().set("allowed_updates", Json.array().add("message_reaction")));
        int message = ann.says("hello");

        ann.reacts(message, "👍");
        ann.makesTheBot("administrator");
        ann.reacts(message, "👎");
        ann.takesBackTheReaction(message);

        assertThat(server.pendingUpdates())
                .extracting(update -> update.at("/message_reaction/old_reaction/0/emoji")
                                .asText() + ">"
                        + update.at("/message_reaction/new_reaction/0/emoji").asText())
                .containsExactly("👍>👎", "👎>");
        assertThatThrownBy(() -> ann.reacts(message, "✅")).hasMessage("Telegram has no reaction ✅");
    }

    @Test
    void letsOnlyAdministratorsShowSomethingToOneUnasked() {
        ObjectNode unasked = BotCalls.message(NEWS, "psst");
        unasked.putObject("ephemeral_message_parameters").put("receiver_user_id", ANN);

        assertThat(refusal("sendMessage", unasked)).isEqualTo("Bad Request: MESSAGE_NOT_COMMAND");
        ann.makesTheBot("administrator");
        long id =
                bot.result("sendMessage", unasked).path("ephemeral_message_id").asLong();
        assertThat(group.shownTo(ANN)).hasSize(1);

        ObjectNode place = Json.object().put("chat_id", NEWS).put("receiver_user_id", ANN);
        bot.result("deleteEphemeralMessage", place.put("ephemeral_message_id", id));
        assertThat(group.shownTo(ANN)).isEmpty();
    }

    @Test
    void anOlderServerShowsToEverybodyWhatWasMeantForOne() {
        server.ephemeral(EphemeralVersion.NONE);

        bot.result("sendMessage", toOne(ANN, ""));

        assertThat(group.botMessages()).extracting(ChatMessage::text).containsExactly("for your eyes");
    }

    @Test
    void tellsWhoIsWhatInAChat() {
        ann.becomes("administrator");
        TelegramChat channel = server.channel(-1_002L, "Paper", "thepaper");

        JsonNode member =
                bot.result("getChatMember", Json.object().put("chat_id", NEWS).put("user_id", ANN));
        JsonNode admins = bot.result("getChatAdministrators", Json.object().put("chat_id", NEWS));

        assertThat(member.path("status").asText()).isEqualTo("administrator");
        assertThat(admins).hasSize(1);
        ObjectNode inChannel = Json.object().put("chat_id", channel.id()).put("user_id", ANN);
        assertThat(refusal("getChatMember", inChannel)).isEqualTo("Bad Request: member list is inaccessible");
    }

    @Test
    void saysWhereAnUpgradedGroupIs() {
        TelegramChat old = server.group(-500, "Small");
        server.upgrade(old, -1_009L);

        JsonNode answer = bot.call("sendMessage", BotCalls.message(-500, "x"));

        assertThat(answer.path("description").asText())
                .isEqualTo("Bad Request: group chat was upgraded to a supergroup chat");
        assertThat(answer.at("/parameters/migrate_to_chat_id").asLong()).isEqualTo(-1_009L);
        JsonNode updates = bot.result("getUpdates", Json.object());
        assertThat(updates.at("/0/message/migrate_to_chat_id").asLong()).isEqualTo(-1_009L);
        assertThat(updates.at("/1/message/migrate_from_chat_id").asLong()).isEqualTo(-500);
    }

    @Test
    void keepsTopicsApart() {
        int topic = group.opensTopic("Ferry");
        ann.inTopic(topic).says("/ask who?");

        JsonNode update = bot.result("getUpdates", Json.object()).path(0).path("message");
        JsonNode answer = bot.result("sendMessage", BotCalls.message(NEWS, "x").put("message_thread_id", topic));

        assertThat(update.path("message_thread_id").asInt()).isEqualTo(topic);
        assertThat(update.path("is_topic_message").asBoolean()).isTrue();
        assertThat(answer.path("message_thread_id").asInt()).isEqualTo(topic);
        assertThat(refusal("sendMessage", BotCalls.message(NEWS, "x").put("message_thread_id", 99)))
                .isEqualTo("Bad Request: message thread not found");
    }

    @Test
    void tellsOfPostsOfAChannelWhereTheBotIsAdministrator() {
        TelegramChat channel = server.channel(-1_002L, "Paper", "thepaper");
        ChannelEditor editor = server.editorOf(channel);
        editor.posts("unheard");
        server.user(1, channel).makesTheBot("administrator");

        int post = editor.posts("heard");
        editor.edits(post, "heard better");

        JsonNode updates = bot.result("getUpdates", Json.object());
        assertThat(updates).hasSize(3);
        assertThat(updates.at("/0/my_chat_member/new_chat_member/status").asText())
                .isEqualTo("administrator");
        assertThat(updates.at("/1/channel_post/sender_chat/title").asText()).isEqualTo("Paper");
        assertThat(updates.at("/2/edited_channel_post/text").asText()).isEqualTo("heard better");
    }

    @Test
    void letsAGuestAnswerOnceAndSoonAndEditTheAnswer() {
        TelegramChat others = server.supergroup(-1_003L, "Others").ofOthers();
        TelegramPerson ben = server.user(8, others);
        int post = ben.says("A post");
        ben.callsTheGuest(post, "@" + server.botName() + " who?");
        JsonNode guest = bot.result("getUpdates", Json.object()).path(0).path("guest_message");
        assertThat(guest.at("/reply_to_message/text").asText()).isEqualTo("A post");
        ObjectNode answer =
                Json.object().put("guest_query_id", guest.path("guest_query_id").asText());
        answer.set("result", article("1", "Answer", "Reading"));

        String id =
                bot.result("answerGuestQuery", answer).path("inline_message_id").asText();

        assertThat(refusal("answerGuestQuery", answer)).contains("query is too old");
        bot.result("editMessageText", Json.object().put("inline_message_id", id).put("text", "Done"));
        assertThat(others.lastBotMessage().text()).isEqualTo("Done");
        assertThat(refusal("sendMessage", BotCalls.message(-1_003L, "x"))).isEqualTo("Bad Request: chat not found");
    }

    @Test
    void checksWhatIsOfferedToInlineWords() {
        String query = ann.typesInline("ferry");
        ArrayNode tooMany = Json.array();
        for (int i = 0; i < 51; i++) {
            tooMany.add(article("r" + i, "T", "text"));
        }

        assertThat(inline(query, tooMany)).isEqualTo("Bad Request: RESULTS_TOO_MUCH");
        assertThat(inline(query, Json.array().add(article("", "T", "text"))))
                .isEqualTo("Bad Request: RESULT_ID_INVALID");
        assertThat(inline(query, Json.array().add(article("1", " ", "text"))))
                .isEqualTo("Bad Request: ARTICLE_TITLE_EMPTY");
        assertThat(inline(query, Json.array().add(article("1", "T", " ")))).isEqualTo("Bad Request: MESSAGE_EMPTY");
        assertThat(inline(query, Json.array().add(article("1", "T", "a")).add(article("1", "T", "b"))))
                .isEqualTo("Bad Request: RESULT_ID_DUPLICATE");
        assertThat(inline("1", Json.array())).contains("query is too old");

        ObjectNode good = Json.object().put("inline_query_id", query).put("is_personal", true);
        good.set("results", Json.array().add(article("1", "T", "text")));
        bot.result("answerInlineQuery", good);
        assertThat(server.awaitInlineAnswer(query, Duration.ofSeconds(1)).results())
                .extracting(result -> result.message().text())
                .containsExactly("text");
    }

    private String inline(String query, ArrayNode results) {
        ObjectNode call = Json.object().put("inline_query_id", query);
        call.set("results", results);
        return refusal("answerInlineQuery", call);
    }

    private static ObjectNode article(String id, String title, String text) {
        ObjectNode article = Json.object().put("type", "article").put("id", id).put("title", title);
        article.putObject("input_message_content").put("message_text", text);
        return article;
    }
}
