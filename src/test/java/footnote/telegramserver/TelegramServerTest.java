package footnote.telegramserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import footnote.TestClock;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramServerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long ANN = 7;
    private final TestClock time = new TestClock();
    private final TelegramServer server = TelegramServer.start(time);
    private final BotCalls bot = new BotCalls(server);
    private final TelegramPerson ann = server.user(ANN);

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"getMe", "getme", "GETME"})
    void knowsItsMethodsInAnyCase(String method) {
        JsonNode answer = bot.call(method);

        assertThat(answer.at("/result/username").asText()).isEqualTo(server.botName());
        assertThat(answer.at("/result/is_bot").asBoolean()).isTrue();
    }

    @Test
    void refusesAWrongTokenAnUnknownMethodAndAnUnknownPath() {
        HttpResponse<String> wrongToken = bot.get(URI.create(server.url() + "/bot1:no/getMe"));
        HttpResponse<String> wrongMethod = bot.get(bot.uri("sendPigeon"));
        HttpResponse<String> wrongPath = bot.get(URI.create(server.url() + "/"));

        assertThat(wrongToken.statusCode()).isEqualTo(401);
        assertThat(wrongToken.body()).isEqualTo("{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}");
        assertThat(wrongMethod.statusCode()).isEqualTo(404);
        assertThat(wrongPath.statusCode()).isEqualTo(404);
    }

    @Test
    void takesParametersFromQueryFormJsonAndMultipart() {
        String multipart = """
                --x
                Content-Disposition: form-data; name="chat_id"

                7
                --x
                Content-Disposition: form-data; name="text"

                four é
                --x--
                """.replace("\n", "\r\n");

        bot.get(bot.uri("sendMessage?chat_id=7&text=one%20%C3%A9"));
        bot.post("sendMessage", "application/x-www-form-urlencoded", "chat_id=7&text=two+%C3%A9");
        bot.post("sendMessage", "application/json", "{\"chat_id\":7,\"text\":\"three é\",\"entities\":null}");
        bot.post("sendMessage", "multipart/form-data; boundary=x", multipart);

        assertThat(ann.chat().botMessages())
                .extracting(ChatMessage::text)
                .containsExactly("one é", "two é", "three é", "four é");
    }

    @Test
    void givesWhatAPersonSaysUntilItIsConfirmed() {
        ann.says("/start now");
        ann.says("Who won?");

        JsonNode first = bot.result("getUpdates", Json.object());
        JsonNode again = bot.result("getUpdates", Json.object());
        JsonNode rest = bot.result(
                "getUpdates",
                Json.object().put("offset", first.at("/0/update_id").asLong() + 1));

        assertThat(first).hasSize(2).isEqualTo(again);
        assertThat(first.at("/0/message/entities/0/type").asText()).isEqualTo("bot_command");
        assertThat(first.at("/0/message/chat/type").asText()).isEqualTo("private");
        assertThat(rest).hasSize(1);
        assertThat(rest.at("/0/message/text").asText()).isEqualTo("Who won?");
        assertThat(server.pendingUpdates()).hasSize(1);
    }

    @Test
    void keepsOnlyTheLastUpdatesForANegativeOffset() {
        ann.says("a");
        ann.says("b");
        ann.says("c");

        JsonNode last = bot.result("getUpdates", Json.object().put("offset", -1).put("limit", 5));

        assertThat(last).hasSize(1);
        assertThat(last.at("/0/message/text").asText()).isEqualTo("c");
    }

    @Test
    void keepsAPollOpenUntilSomethingHappens() {
        CompletableFuture<JsonNode> poll = bot.later("getUpdates", Json.object().put("timeout", 30));
        server.awaitPolling(PATIENCE);

        ann.says("hello");

        assertThat(poll.join().at("/result/0/message/text").asText()).isEqualTo("hello");
    }

    @Test
    void endsTheOlderOfTwoPollsWithAConflict() {
        CompletableFuture<JsonNode> older =
                bot.later("getUpdates", Json.object().put("timeout", 30));
        server.awaitPolling(PATIENCE);

        JsonNode newer = bot.call("getUpdates");

        assertThat(newer.path("ok").asBoolean()).isTrue();
        assertThat(older.join().path("error_code").asInt()).isEqualTo(409);
        assertThat(older.join().path("description").asText())
                .isEqualTo("Conflict: terminated by other getUpdates request;"
                        + " make sure that only one bot instance is running");
    }

    @Test
    void refusesPollsWhileAWebhookIsSet() {
        bot.result("setWebhook", Json.object().put("url", "https://example.org/hook"));

        assertThat(bot.call("getUpdates").path("error_code").asInt()).isEqualTo(409);
        assertThat(bot.call("getWebhookInfo").at("/result/url").asText()).isEqualTo("https://example.org/hook");

        bot.result("deleteWebhook", Json.object());

        assertThat(bot.call("getUpdates").path("ok").asBoolean()).isTrue();
    }

    @Test
    void sendsOnlyTheKindsOfUpdatesTheBotAskedFor() {
        int message = ann.says("first");
        ann.reacts(message, "👍");
        bot.result(
                "getUpdates", Json.object().set("allowed_updates", Json.array().add("message_reaction")));

        ann.says("second");
        ann.reacts(message, "🔥");

        assertThat(server.pendingUpdates()).hasSize(2);
        assertThat(server.pendingUpdates().get(0).has("message")).isTrue();
        assertThat(server.pendingUpdates().get(1).has("message_reaction")).isTrue();
    }

    @Test
    void forgetsUpdatesAfterADay() {
        ann.says("old");
        time.advance(Duration.ofHours(25));
        ann.says("new");

        JsonNode updates = bot.result("getUpdates", Json.object());

        assertThat(updates).hasSize(1);
    }

    @Test
    void mayStartTheIdsOfUpdatesAnew() {
        ann.says("a");
        long high = bot.result("getUpdates", Json.object()).at("/0/update_id").asLong();
        bot.result("getUpdates", Json.object().put("offset", high + 1));
        server.restartUpdateIdsAt(5000);
        ann.says("b");

        JsonNode updates = bot.result("getUpdates", Json.object().put("offset", high + 1));

        assertThat(updates.at("/0/update_id").asLong()).isEqualTo(5000);
    }

    @Test
    void cutsALongTextAsAnAppDoes() {
        ann.says("x".repeat(4095) + "🏟" + "y".repeat(4096));

        assertThat(ann.chat().messages())
                .extracting(message -> message.text().length())
                .containsExactly(4095, 4096, 2);
    }

    @Test
    void hidesFromTheBotWhatPeopleInGroupsSayToEachOther() {
        TelegramPerson bob = server.user(8, server.supergroup(-1001, "News"));

        bob.says("hello all");
        bob.says("/ask@" + server.botName() + " who?");
        bob.says("/ask@other_bot who?");
        assertThat(server.pendingUpdates()).hasSize(1);

        server.readAllGroupMessages();
        bob.says("hello all");
        assertThat(server.pendingUpdates()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"closed", "lost", "malformed"})
    void canFailBeforeAndAfterTheWork(String how) {
        boolean workIsDone = !how.equals("closed");
        server.faults()
                .next(
                        1,
                        "sendmessage",
                        switch (how) {
                            case "closed" -> Fault.closedConnection();
                            case "lost" -> Fault.lostReply();
                            default -> Fault.malformedReply();
                        });

        assertThatThrownBy(() -> bot.call("sendMessage", BotCalls.message(ANN, "x")))
                .isInstanceOfAny(UncheckedIOException.class, AssertionError.class);

        assertThat(ann.chat().botMessages()).hasSize(workIsDone ? 1 : 0);
        assertThat(server.requests("sendMessage")).hasSize(1);
        assertThat(bot.call("sendMessage", BotCalls.message(ANN, "y"))
                        .path("ok")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void canAnswerWithAnErrorOrAPageOfAProxy() {
        server.faults().next(1, "getUpdates", Fault.badGateway());
        server.faults().next(1, "getUpdates", Fault.tooManyRequests(7));

        HttpResponse<String> page = bot.get(bot.uri("getUpdates"));
        JsonNode refusal = BotCalls.json(bot.get(bot.uri("getUpdates")));

        assertThat(page.statusCode()).isEqualTo(502);
        assertThat(page.body()).startsWith("<html>");
        assertThat(refusal.at("/parameters/retry_after").asInt()).isEqualTo(7);
    }
}
