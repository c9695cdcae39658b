package footnote.telegramserver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * Brings updates to the webhook: one at a time and chat, again after a failure, and the next of that chat only after a 2xx.
 *
 * <p>Only addresses on this machine are called. The waits between tries are shorter than the real ones but double as well.
 */
final class WebhookSender implements Runnable {
    private static final String ON_THIS_MACHINE = "http://127.0.0.1:";
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long FIRST_WAIT_NANOS = Duration.ofMillis(50).toNanos();
    private static final int MOST_DOUBLINGS = 6;
    private final World world;
    private final Executor threads;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Set<Long> busyChats = new HashSet<>();
    private final Map<Long, Trouble> troubles = new HashMap<>();

    private record Trouble(int failures, long againAt) {}

    WebhookSender(World world, Executor threads) {
        this.world = world;
        this.threads = threads;
    }

    @Override
    public void run() {
        while (!world.monitor.isClosed() && !Thread.currentThread().isInterrupted()) {
            world.monitor.await(this::next, LOOK_AGAIN).ifPresent(update -> threads.execute(() -> bring(update)));
        }
    }

    /** The oldest update of a chat in which nothing is under way; the chat is busy from then on. */
    private Optional<ObjectNode> next() {
        if (!world.updates.webhook().startsWith(ON_THIS_MACHINE)) {
            return Optional.empty();
        }
        long now = System.nanoTime();
        Optional<ObjectNode> found = world.updates.pending().stream()
                .filter(update -> !busyChats.contains(chatOf(update)))
                .filter(update -> Optional.ofNullable(troubles.get(chatOf(update)))
                        .map(trouble -> now - trouble.againAt() >= 0)
                        .orElse(true))
                .findFirst();
        found.ifPresent(update -> busyChats.add(chatOf(update)));
        return found;
    }

    private void bring(ObjectNode update) {
        String error = post(update);
        world.monitor.run(() -> {
            long chat = chatOf(update);
            busyChats.remove(chat);
            if (error.isEmpty()) {
                troubles.remove(chat);
                world.updates.delivered(update.path("update_id").asLong());
            } else {
                int failures = troubles.getOrDefault(chat, new Trouble(0, 0)).failures();
                long wait = FIRST_WAIT_NANOS << Math.min(failures, MOST_DOUBLINGS);
                troubles.put(chat, new Trouble(failures + 1, System.nanoTime() + wait));
                world.updates.notDelivered(error);
            }
        });
    }

    /** What went wrong, empty when nothing did. */
    private String post(ObjectNode update) {
        String secret = world.monitor.read(world.updates::secret);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(world.monitor.read(world.updates::webhook)))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(update.toString()));
        if (!secret.isEmpty()) {
            request.header("X-Telegram-Bot-Api-Secret-Token", secret);
        }
        try {
            int status = http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            return status / 100 == 2 ? "" : "Wrong response from the webhook: " + status;
        } catch (IOException e) {
            return "Connection failed";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "Stopped";
        }
    }

    private static long chatOf(JsonNode update) {
        JsonNode chat = update.findPath("chat");
        return chat.path("id").asLong();
    }
}
