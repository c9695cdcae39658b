package footnote.telegram;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Spaces the calls as Telegram wants them: about one a second in a private chat, 20 a minute in a group, 30 a second overall, each with a
 * small burst. What the server says (429) counts in any case; this only makes it rare.
 */
final class SendPace {
    private static final long SECOND = 1_000_000_000L;
    private static final Rate PRIVATE = new Rate(SECOND, 4);
    private static final Rate GROUP = new Rate(3 * SECOND, 10);
    private static final Rate OVERALL = new Rate(SECOND / 30, 20);
    private static final int MANY = 10_000;
    /** A moment that a conversation waited for and did not use. */
    private static final long UNUSED = 60 * SECOND;

    /** What a preview leaves for those that must go out, of the burst of its chat and of the one over all. */
    private static final int KEPT = 2;

    private static final int KEPT_OVERALL = 10;

    private final LongSupplier nanos;
    private final Map<Long, Long> due = new HashMap<>();
    /** The moments that conversations wait for, by chat: one each, and so one turn each. */
    private final Map<Long, Map<String, Long>> reserved = new HashMap<>();

    private long dueOverall;

    /** One call per interval, and so many more at once after a rest. */
    private record Rate(long interval, int burst) {
        Rate keeping(int calls) {
            return new Rate(interval, burst - calls);
        }

        long waitAt(long now, long due) {
            return Math.max(0, due - now - burst * interval);
        }

        long next(long now, long due) {
            return Math.max(now, due) + interval;
        }

        static Rate of(long chat) {
            return chat < 0 ? GROUP : PRIVATE;
        }
    }

    /**
     * @param nanos a clock that only goes forward, in nanoseconds
     */
    SendPace(LongSupplier nanos) {
        this.nanos = nanos;
        this.dueOverall = nanos.getAsLong();
    }

    /**
     * How long to wait before the next call for this conversation. One that has to wait gets a moment of its own, which no other
     * conversation of the chat can take: so the chat's budget goes round among them, whatever each has to say.
     */
    synchronized Duration pause(long chat, String conversation) {
        long now = nanos.getAsLong();
        long own = Math.max(0, momentOf(chat, conversation, now) - now);
        return Duration.ofNanos(Math.max(own, OVERALL.waitAt(now, dueOverall)));
    }

    private long momentOf(long chat, String conversation, long now) {
        Map<String, Long> waiting = reserved.computeIfAbsent(chat, key -> new HashMap<>());
        waiting.values().removeIf(moment -> now - moment > UNUSED);
        Long known = waiting.get(conversation);
        if (known != null) {
            return known;
        }
        Rate rate = Rate.of(chat);
        long wait = rate.waitAt(now, due.getOrDefault(chat, now));
        if (wait > 0) {
            waiting.put(conversation, now + wait);
            due.merge(chat, rate.next(now, now), (before, fresh) -> rate.next(now, before));
        } else if (waiting.isEmpty()) {
            reserved.remove(chat);
        }
        return now + wait;
    }

    /** Whether a call that may be left out can go to this chat now, and some others right behind it. */
    synchronized boolean canSpare(long chat) {
        long now = nanos.getAsLong();
        return Rate.of(chat).keeping(KEPT).waitAt(now, due.getOrDefault(chat, now)) == 0
                && OVERALL.keeping(KEPT_OVERALL).waitAt(now, dueOverall) == 0;
    }

    /** Notes that the server wants no calls for this chat for a while. */
    synchronized void holdBack(long chat, Duration wait) {
        Rate rate = Rate.of(chat);
        long then = nanos.getAsLong() + wait.toNanos() + rate.burst() * rate.interval();
        due.merge(chat, then, Math::max);
        reserved.remove(chat);
    }

    /** Notes a call of a conversation, which may have waited for it. */
    synchronized void count(long chat, String conversation) {
        long now = nanos.getAsLong();
        Map<String, Long> waiting = reserved.getOrDefault(chat, new HashMap<>());
        if (waiting.remove(conversation) == null) {
            due.merge(
                    chat,
                    Rate.of(chat).next(now, now),
                    (before, fresh) -> Rate.of(chat).next(now, before));
        }
        dueOverall = OVERALL.next(now, dueOverall);
        if (due.size() > MANY) {
            due.values().removeIf(when -> when - now <= 0);
            reserved.values().removeIf(Map::isEmpty);
        }
    }
}
