package footnote.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** What the server answered to a call: its result, or the error code with what it says. */
record ApiAnswer(int code, JsonNode body) {
    boolean isOk() {
        return code == 200 && body.path("ok").asBoolean();
    }

    JsonNode result() {
        return body.path("result");
    }

    String description() {
        return body.path("description").asText("HTTP " + code);
    }

    Duration retryAfter() {
        return Duration.ofSeconds(
                Math.max(1, body.path("parameters").path("retry_after").asLong(1)));
    }

    /** Whether the token is not (or no longer) accepted. */
    boolean isTokenRefused() {
        return code == 401 || (code == 404 && body.has("error_code"));
    }
}
