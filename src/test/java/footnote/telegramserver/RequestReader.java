package footnote.telegramserver;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a call from the query, a form, a JSON body or a multipart body. */
final class RequestReader {
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final Map<String, UploadedFile> files = new LinkedHashMap<>();

    RecordedRequest read(HttpExchange exchange, String method, Instant now) throws IOException {
        form(exchange.getRequestURI().getRawQuery());
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        body(type == null ? "" : type, exchange.getRequestBody().readAllBytes());
        return new RecordedRequest(method, parameters, files, now);
    }

    private void body(String type, byte[] body) {
        String kind = type.toLowerCase(Locale.ROOT);
        if (kind.startsWith("multipart/form-data")) {
            MultipartBody.read(type, body, parameters, files);
        } else if (kind.startsWith("application/json")) {
            json(new String(body, StandardCharsets.UTF_8));
        } else if (kind.startsWith("application/x-www-form-urlencoded")) {
            form(new String(body, StandardCharsets.UTF_8));
        }
    }

    private void json(String body) {
        if (body.isBlank()) {
            return;
        }
        JsonNode tree = Json.parse(body)
                .filter(JsonNode::isObject)
                .orElseThrow(() -> ApiError.badRequest("can't parse request JSON object"));
        tree.properties().forEach(field -> add(field.getKey(), field.getValue()));
    }

    private void add(String name, JsonNode value) {
        if (!value.isNull()) {
            parameters.put(name, value.isTextual() ? value.textValue() : value.toString());
        }
    }

    private void form(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return;
        }
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            parameters.put(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
