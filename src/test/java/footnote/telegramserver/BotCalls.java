package footnote.telegramserver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/** The bot's side of the wire in the tests of the server itself, as plain as it can be. */
final class BotCalls {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;

    BotCalls(TelegramServer server) {
        base = server.url() + "/bot" + server.token() + "/";
    }

    URI uri(String path) {
        return URI.create(base + path);
    }

    /** Calls with a JSON body and gives the whole answer. */
    JsonNode call(String method, ObjectNode parameters) {
        return json(post(method, "application/json", parameters.toString()));
    }

    JsonNode call(String method) {
        return call(method, Json.object());
    }

    /** Calls with a JSON body and gives the result. */
    JsonNode result(String method, ObjectNode parameters) {
        JsonNode answer = call(method, parameters);
        if (!answer.path("ok").asBoolean()) {
            throw new AssertionError(method + " was refused: " + answer);
        }
        return answer.get("result");
    }

    CompletableFuture<JsonNode> later(String method, ObjectNode parameters) {
        return http.sendAsync(
                        request(method, "application/json", parameters.toString()),
                        HttpResponse.BodyHandlers.ofString())
                .thenApply(BotCalls::json);
    }

    HttpResponse<String> post(String method, String contentType, String body) {
        return send(request(method, contentType, body));
    }

    HttpResponse<String> get(URI uri) {
        return send(HttpRequest.newBuilder(uri).build());
    }

    private HttpRequest request(String method, String contentType, String body) {
        return HttpRequest.newBuilder(uri(method))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return Json.parse(response.body()).orElseThrow(() -> new AssertionError(response.body()));
    }

    static ObjectNode message(long chat, String text) {
        return Json.object().put("chat_id", chat).put("text", text);
    }

    static ObjectNode html(long chat, String text) {
        return message(chat, text).put("parse_mode", "HTML");
    }

    static ObjectNode edit(long chat, int id, String text) {
        return message(chat, text).put("message_id", id);
    }

    static ObjectNode withButton(ObjectNode message, String text, String data) {
        message.putObject("reply_markup")
                .putArray("inline_keyboard")
                .addArray()
                .addObject()
                .put("text", text)
                .put("callback_data", data);
        return message;
    }
}
