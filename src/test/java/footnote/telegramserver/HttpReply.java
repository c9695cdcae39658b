package footnote.telegramserver;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What goes back over the wire. */
final class HttpReply {
    private final int status;
    private final String contentType;
    private final byte[] body;

    HttpReply(int status, String contentType, byte[] body) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
    }

    static HttpReply text(int status, String contentType, String body) {
        return new HttpReply(status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    static HttpReply json(int status, JsonNode body) {
        return text(status, "application/json", body.toString());
    }

    static HttpReply result(JsonNode result) {
        return json(200, Json.object().put("ok", true).set("result", result));
    }

    void send(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
