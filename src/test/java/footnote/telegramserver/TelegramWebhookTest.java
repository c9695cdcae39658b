package footnote.telegramserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TelegramWebhookTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final TelegramServer server = TelegramServer.start();
    private final BotCalls bot = new BotCalls(server);
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger failuresLeft = new AtomicInteger();
    private final HttpServer hook;

    TelegramWebhookTest() throws IOException {
        hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void listen() {
        hook.createContext("/hook", this::receive);
        hook.start();
    }

    @AfterEach
    void stop() {
        hook.stop(0);
        server.close();
    }

    private void receive(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        JsonNode update = Json.parse(body).orElseThrow();
        boolean fails = update.at("/message/chat/id").asLong() == 7 && failuresLeft.getAndDecrement() > 0;
        String secret = exchange.getRequestHeaders().getFirst("X-Telegram-Bot-Api-Secret-Token");
        received.add((fails ? "refused " : "") + update.at("/message/text").asText() + " " + secret);
        exchange.sendResponseHeaders(fails ? 503 : 200, -1);
        exchange.close();
    }

    private void setWebhook() {
        String url = "http://127.0.0.1:" + hook.getAddress().getPort() + "/hook";
        bot.result("setWebhook", Json.object().put("url", url).put("secret_token", "s3cret"));
    }

    @Test
    void bringsWhatWaitedAndWhatComesWithTheSecret() {
        server.user(7).says("before");
        setWebhook();

        server.user(7).says("after");

        server.awaitAllConfirmed(PATIENCE);
        assertThat(received).containsExactly("before s3cret", "after s3cret");
    }

    @Test
    void triesAgainInOrderWithoutHoldingUpOtherChats() {
        failuresLeft.set(2);
        server.user(7).says("one");
        server.user(7).says("two");
        server.user(8).says("other");

        setWebhook();

        server.awaitAllConfirmed(PATIENCE);
        assertThat(received).contains("other s3cret");
        assertThat(received.stream().filter(text -> !text.startsWith("other")))
                .containsExactly("refused one s3cret", "refused one s3cret", "one s3cret", "two s3cret");
        assertThat(bot.call("getWebhookInfo").at("/result/last_error_message").asText())
                .isEqualTo("Wrong response from the webhook: 503");
    }
}
