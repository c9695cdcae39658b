package footnote.telegramserver;

import java.time.Duration;

/** Something that goes wrong with a call, before or after the server has done the work. */
public record Fault(Moment moment, Effect effect, HttpReply reply, Duration pause) {

    /** Whether the work was done when the fault struck. */
    enum Moment {
        BEFORE_THE_WORK,
        AFTER_THE_WORK
    }

    /** What the caller sees. */
    enum Effect {
        REPLY,
        CLOSED_CONNECTION,
        SILENCE,
        DELAY
    }

    private static final HttpReply NOTHING = HttpReply.text(500, "text/plain", "");
    private static final Duration FOR_EVER = Duration.ofHours(1);

    /** The call is refused with this code, nothing was done. */
    public static Fault status(int code, String description) {
        return replying(Moment.BEFORE_THE_WORK, ApiError.of(code, description).reply());
    }

    /** The call is refused with 429 and {@code retry_after}, nothing was done. */
    public static Fault tooManyRequests(int seconds) {
        return replying(
                Moment.BEFORE_THE_WORK, ApiError.tooManyRequests(seconds).reply());
    }

    /** A page of a proxy instead of JSON, nothing was done. */
    public static Fault badGateway() {
        String page = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>nginx</body>\r\n</html>\r\n";
        return replying(Moment.BEFORE_THE_WORK, HttpReply.text(502, "text/html", page));
    }

    /** The connection ends before anything was done. */
    public static Fault closedConnection() {
        return new Fault(Moment.BEFORE_THE_WORK, Effect.CLOSED_CONNECTION, NOTHING, Duration.ZERO);
    }

    /** The work is done but the connection ends before the reply. */
    public static Fault lostReply() {
        return new Fault(Moment.AFTER_THE_WORK, Effect.CLOSED_CONNECTION, NOTHING, Duration.ZERO);
    }

    /** The work is done but the reply is 200 with half a JSON object. */
    public static Fault malformedReply() {
        return replying(Moment.AFTER_THE_WORK, HttpReply.text(200, "application/json", "{\"ok\":true,\"resu"));
    }

    /** The work is done but no reply ever comes. */
    public static Fault silence() {
        return new Fault(Moment.AFTER_THE_WORK, Effect.SILENCE, NOTHING, FOR_EVER);
    }

    /** Nothing is done and no reply ever comes. */
    public static Fault silenceBeforeTheWork() {
        return new Fault(Moment.BEFORE_THE_WORK, Effect.SILENCE, NOTHING, FOR_EVER);
    }

    /** The work is done and the reply comes late. */
    public static Fault delay(Duration pause) {
        return new Fault(Moment.AFTER_THE_WORK, Effect.DELAY, NOTHING, pause);
    }

    private static Fault replying(Moment moment, HttpReply reply) {
        return new Fault(moment, Effect.REPLY, reply, Duration.ZERO);
    }
}
