package footnote.telegramserver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The updates that wait for the bot, and the one long poll that may ask for them. */
final class UpdateQueue {
    private static final Duration LIFE = Duration.ofHours(24);
    private static final Set<String> ONLY_WHEN_ASKED =
            Set.of("chat_member", "message_reaction", "message_reaction_count");
    private static final int MAXIMAL_BATCH = 100;
    private static final int MAXIMAL_TIMEOUT = 50;
    private static final int FAR_OFF = 10;
    private final Monitor monitor;
    private final Clock clock;
    private final List<Waiting> waiting = new ArrayList<>();
    private final Set<String> allowed = new LinkedHashSet<>();
    private long nextId = 100_000_001;
    private long polls;
    private boolean polling;
    private String webhook = "";
    private String secret = "";
    private String webhookError = "";
    private String terminatedBy = "";

    private record Waiting(long id, Instant until, ObjectNode json) {}

    UpdateQueue(Monitor monitor, Clock clock) {
        this.monitor = monitor;
        this.clock = clock;
    }

    /** Puts an update in the queue, unless the bot has said that it does not want this kind. */
    void add(ObjectNode update) {
        monitor.run(() -> {
            String kind = kind(update);
            if (allowed.isEmpty() ? ONLY_WHEN_ASKED.contains(kind) : !allowed.contains(kind)) {
                return;
            }
            ObjectNode json = Json.object();
            json.put("update_id", update.path("update_id").asLong(nextId));
            json.setAll(update);
            nextId = json.path("update_id").asLong() + 1;
            waiting.add(new Waiting(nextId - 1, clock.instant().plus(LIFE), json));
        });
    }

    private static String kind(ObjectNode update) {
        List<String> names = new ArrayList<>();
        update.fieldNames().forEachRemaining(names::add);
        names.remove("update_id");
        return names.isEmpty() ? "" : names.get(0);
    }

    /** Answers getUpdates: confirms first, then waits for something to give. */
    JsonNode poll(RecordedRequest request) {
        long mine = monitor.change(() -> begin(request));
        int limit = (int) Math.min(MAXIMAL_BATCH, Math.max(1, request.number("limit", MAXIMAL_BATCH)));
        long seconds = Math.min(MAXIMAL_TIMEOUT, Math.max(0, request.number("timeout", 0)));
        Optional<List<Waiting>> batch = monitor.await(() -> batch(mine, limit), Duration.ofSeconds(seconds));
        return monitor.change(() -> end(mine, batch.orElse(List.of())));
    }

    private long begin(RecordedRequest request) {
        if (!webhook.isEmpty()) {
            throw ApiError.conflict("can't use getUpdates method while webhook is active;"
                    + " use deleteWebhook to delete the webhook first");
        }
        request.tree("allowed_updates").ifPresent(this::allow);
        confirm(request.number("offset", 0));
        polls++;
        polling = true;
        terminatedBy = "other getUpdates request; make sure that only one bot instance is running";
        return polls;
    }

    private void confirm(long offset) {
        Instant now = clock.instant();
        waiting.removeIf(update -> !update.until().isAfter(now));
        if (offset < 0) {
            int surplus = (int) Math.max(0, waiting.size() + offset);
            waiting.subList(0, surplus).clear();
        } else if (offset <= nextId + FAR_OFF) {
            waiting.removeIf(update -> update.id() < offset);
        }
    }

    private Optional<List<Waiting>> batch(long mine, int limit) {
        if (polls != mine) {
            throw ApiError.conflict("terminated by " + terminatedBy);
        }
        List<Waiting> batch = List.copyOf(waiting.subList(0, Math.min(limit, waiting.size())));
        return batch.isEmpty() ? Optional.empty() : Optional.of(batch);
    }

    private JsonNode end(long mine, List<Waiting> batch) {
        polling = polling && polls != mine;
        ArrayNode result = Json.array();
        batch.forEach(update -> result.add(update.json()));
        return result;
    }

    JsonNode setWebhook(RecordedRequest request) {
        request.tree("allowed_updates").ifPresent(this::allow);
        webhook = request.text("url");
        secret = request.text("secret_token");
        webhookError = "";
        terminatedBy = "setWebhook request";
        polls++;
        polling = false;
        return dropWhenAsked(request);
    }

    JsonNode deleteWebhook(RecordedRequest request) {
        webhook = "";
        return dropWhenAsked(request);
    }

    private JsonNode dropWhenAsked(RecordedRequest request) {
        if (request.flag("drop_pending_updates")) {
            waiting.clear();
        }
        return Json.NODES.booleanNode(true);
    }

    JsonNode webhookInfo() {
        ObjectNode info = Json.object()
                .put("url", webhook)
                .put("has_custom_certificate", false)
                .put("pending_update_count", waiting.size());
        if (!webhookError.isEmpty()) {
            info.put("last_error_date", clock.instant().getEpochSecond()).put("last_error_message", webhookError);
        }
        if (!allowed.isEmpty()) {
            allowed.forEach(info.withArray("allowed_updates")::add);
        }
        return info;
    }

    private void allow(JsonNode kinds) {
        allowed.clear();
        kinds.forEach(kind -> allowed.add(kind.asText()));
    }

    List<ObjectNode> pending() {
        return waiting.stream().map(Waiting::json).toList();
    }

    String webhook() {
        return webhook;
    }

    String secret() {
        return secret;
    }

    void delivered(long updateId) {
        waiting.removeIf(update -> update.id() == updateId);
    }

    void notDelivered(String error) {
        webhookError = error;
    }

    boolean isPolling() {
        return polling;
    }

    void restartIdsAt(long id) {
        nextId = id;
    }
}
