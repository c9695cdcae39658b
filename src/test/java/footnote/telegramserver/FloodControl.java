package footnote.telegramserver;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Refuses sends and edits that come faster than the limits. */
final class FloodControl {
    private static final long OVERALL = 0;
    private final Clock clock;
    private final Map<Long, Bucket> buckets = new HashMap<>();
    private FloodLimits limits = FloodLimits.REAL;
    private int refused;

    FloodControl(Clock clock) {
        this.clock = clock;
    }

    void limits(FloodLimits newLimits) {
        limits = newLimits;
        buckets.clear();
    }

    void admit(TelegramChat chat) {
        long now = clock.millis();
        List<Bucket> asked = List.of(ofChat(chat), overall());
        double wait = asked.stream()
                .mapToDouble(bucket -> bucket.secondsToWait(now))
                .max()
                .orElse(0);
        if (wait > 0) {
            refused++;
            throw ApiError.tooManyRequests((int) Math.max(1, Math.ceil(wait)));
        }
        asked.forEach(Bucket::take);
    }

    /** How many calls were refused so far. */
    int refused() {
        return refused;
    }

    private Bucket overall() {
        return buckets.computeIfAbsent(
                OVERALL, id -> new Bucket(limits.overallBurst(), limits.overallPerSecond(), clock.millis()));
    }

    private Bucket ofChat(TelegramChat chat) {
        return buckets.computeIfAbsent(
                chat.id(),
                id -> chat.isPrivate()
                        ? new Bucket(limits.chatBurst(), limits.chatPerSecond(), clock.millis())
                        : new Bucket(limits.groupBurst(), limits.groupPerSecond(), clock.millis()));
    }

    private static final class Bucket {
        private final int burst;
        private final double perSecond;
        private double left;
        private long filledAt;

        Bucket(int burst, double perSecond, long now) {
            this.burst = burst;
            this.perSecond = perSecond;
            this.left = burst;
            this.filledAt = now;
        }

        double secondsToWait(long now) {
            left = Math.min(burst, left + (now - filledAt) * perSecond / 1000);
            filledAt = now;
            return left >= 1 ? 0 : (1 - left) / perSecond;
        }

        void take() {
            left -= 1;
        }
    }
}
