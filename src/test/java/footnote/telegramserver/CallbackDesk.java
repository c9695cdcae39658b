package footnote.telegramserver;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tapped buttons that wait for an answer, and the answers. */
final class CallbackDesk {
    private static final Duration LIFE = Duration.ofSeconds(60);
    private static final int MAXIMAL_TEXT = 200;
    private final Clock clock;
    /** Only so soon may a tap be answered by a message to that person alone. */
    private static final Duration FRESH = Duration.ofSeconds(15);

    private final Map<String, Instant> queries = new HashMap<>();
    private final Map<String, Long> people = new HashMap<>();
    private final List<CallbackAnswer> answers = new ArrayList<>();

    CallbackDesk(Clock clock) {
        this.clock = clock;
    }

    String open(long person) {
        String id = Long.toString(4_382_000_000_000_001L + queries.size());
        queries.put(id, clock.instant().plus(LIFE));
        people.put(id, person);
        return id;
    }

    /** Whether this person has tapped just now. */
    boolean isFresh(String id, long person) {
        Instant end = queries.getOrDefault(id, Instant.MIN);
        return Long.valueOf(person).equals(people.get(id))
                && clock.instant().isBefore(end.minus(LIFE).plus(FRESH));
    }

    JsonNode answer(RecordedRequest request) {
        String id = request.text("callback_query_id");
        boolean waits = Optional.ofNullable(queries.get(id))
                .filter(until -> clock.instant().isBefore(until))
                .isPresent();
        if (!waits) {
            throw ApiError.badRequest("query is too old and response timeout expired or query ID is invalid");
        }
        if (request.text("text").length() > MAXIMAL_TEXT) {
            throw ApiError.badRequest("MESSAGE_TOO_LONG");
        }
        answers.add(new CallbackAnswer(id, request.text("text"), request.flag("show_alert")));
        return Json.NODES.booleanNode(true);
    }

    List<CallbackAnswer> answers() {
        return List.copyOf(answers);
    }
}
