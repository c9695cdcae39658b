package footnote.llm;

import dev.langchain4j.data.message.ChatMessage;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Counts the tokens of a day (UTC) and stops before more are spent than allowed; a restart begins anew. */
final class TokenBudget {
    private static final int CHARACTERS_PER_TOKEN = 3;

    private final long perDay;
    private final Clock clock;
    private LocalDate day = LocalDate.EPOCH;
    private long spent;

    /**
     * @param perDay 0 means no limit
     */
    TokenBudget(long perDay, Clock clock) {
        this.perDay = perDay;
        this.clock = clock;
    }

    /** Roughly what a prompt costs, rather too much than too little. */
    static long estimate(List<ChatMessage> messages) {
        return messages.stream()
                        .mapToLong(message -> message.toString().length())
                        .sum()
                / CHARACTERS_PER_TOKEN;
    }

    /**
     * Sets tokens aside for a call that begins.
     *
     * @throws ModelUnavailable when they are not left
     */
    synchronized long reserve(long tokens) {
        turnToToday();
        if (perDay > 0 && spent + tokens > perDay) {
            throw new ModelUnavailable("The language model is over its budget for today.", true);
        }
        spent += tokens;
        return tokens;
    }

    synchronized long spentToday() {
        turnToToday();
        return spent;
    }

    private void turnToToday() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!today.equals(day)) {
            day = today;
            spent = 0;
        }
    }

    /** Replaces what was set aside by what was spent. */
    synchronized void settle(long reserved, long used) {
        spent = Math.max(0, spent - reserved + used);
    }
}
