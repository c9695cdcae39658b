package footnote.telegramserver;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A refusal of the server, with the code and the words the real one uses. */
final class ApiError extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int code;
    private final int retryAfterSeconds;
    private final long movedTo;

    private ApiError(int code, String description, int retryAfterSeconds, long movedTo) {
        super(description);
        this.code = code;
        this.retryAfterSeconds = retryAfterSeconds;
        this.movedTo = movedTo;
    }

    static ApiError of(int code, String description) {
        return new ApiError(code, description, 0, 0);
    }

    /** The group has become a supergroup with another id. */
    static ApiError upgraded(long movedTo) {
        return new ApiError(400, "Bad Request: group chat was upgraded to a supergroup chat", 0, movedTo);
    }

    static ApiError badRequest(String reason) {
        return of(400, "Bad Request: " + reason);
    }

    static ApiError conflict(String reason) {
        return of(409, "Conflict: " + reason);
    }

    static ApiError tooManyRequests(int retryAfterSeconds) {
        return new ApiError(429, "Too Many Requests: retry after " + retryAfterSeconds, retryAfterSeconds, 0);
    }

    HttpReply reply() {
        ObjectNode body = Json.object();
        body.put("ok", false).put("error_code", code).put("description", getMessage());
        if (retryAfterSeconds > 0) {
            body.putObject("parameters").put("retry_after", retryAfterSeconds);
        }
        if (movedTo != 0) {
            body.putObject("parameters").put("migrate_to_chat_id", movedTo);
        }
        return HttpReply.json(code, body);
    }
}
