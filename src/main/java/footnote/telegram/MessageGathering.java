package footnote.telegram;

import footnote.delivery.Gathering;
import footnote.delivery.InboxRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds the messages that are one action: the parts of a long paste, a burst of forwards, an album. Telegram marks only albums; the
 * rest is told by length, time and shape.
 */
final class MessageGathering {
    private static final Duration SAME_ACTION = Duration.ofSeconds(1);
    private static final int LONGEST_QUESTION = 300;
    private static final Pattern ENDS_A_SENTENCE = Pattern.compile("(?s).*[.!?…:。！？؟][\"'”’»)\\]]*\\s*");
    private static final Pattern ASKS = Pattern.compile("[^\\n]*[?？؟][\"'”’»)\\]]*");
    private static final Pattern OPENS_A_QUESTION = Pattern.compile(
            "(who|whom|whose|what|when|where|which|why|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would"
                    + "|should|tell|explain|summari[sz]e|list|name)\\b[^\\n.]*");

    private MessageGathering() {}

    static Gathering gather(List<InboxRow> waiting, Instant now) {
        Glimpse first = Glimpse.of(waiting.get(0));
        int start = isCommentOnNext(first, waiting) ? 1 : 0;
        Glimpse last = start == 0 ? first : Glimpse.of(waiting.get(start));
        if (!last.mayGoOn()) {
            return Gathering.Take.of(waiting.subList(0, 1));
        }
        List<InboxRow> together = new ArrayList<>(List.of(last.row()));
        for (InboxRow row : waiting.subList(start + 1, waiting.size())) {
            Glimpse next = Glimpse.of(row);
            if (next.isOfAnotherThan(last)) {
                continue;
            }
            if (!belongsTo(last, next)) {
                return Gathering.Take.of(together);
            }
            together.add(row);
            last = next;
        }
        long left = last.row().arrived() + last.quiet().toMillis() - now.toEpochMilli();
        return left > 0 ? new Gathering.Wait(Duration.ofMillis(left)) : Gathering.Take.of(together);
    }

    /** Clients send the words that a person puts to a forward before it; they are answered after it. */
    private static boolean isCommentOnNext(Glimpse first, List<InboxRow> waiting) {
        if (first.kind() != Glimpse.Kind.SHORT || waiting.size() < 2) {
            return false;
        }
        Glimpse next = Glimpse.of(waiting.get(1));
        return next.mayGoOn() && !next.isOfAnotherThan(first) && first.isFollowedWithin(SAME_ACTION, next);
    }

    private static boolean belongsTo(Glimpse last, Glimpse next) {
        if (!last.isFollowedWithin(last.quiet(), next)) {
            return false;
        }
        return switch (last.kind()) {
            case FORWARD -> next.kind() == Glimpse.Kind.FORWARD;
            case ALBUM -> next.album().equals(last.album());
            case LONG, SHORT ->
                next.kind() == Glimpse.Kind.LONG || (next.kind() == Glimpse.Kind.SHORT && !isAskedBehind(last, next));
            case OTHER -> false;
        };
    }

    /** A question that follows a paste at once is not its end; but what follows a text cut off in a sentence is. */
    private static boolean isAskedBehind(Glimpse last, Glimpse next) {
        boolean cutOff = last.text().length() >= Glimpse.FULL_PART
                && !ENDS_A_SENTENCE.matcher(last.text()).matches();
        return !cutOff && isQuestion(next.text().strip());
    }

    static boolean isQuestion(String text) {
        return text.length() <= LONGEST_QUESTION
                && (ASKS.matcher(text).matches()
                        || OPENS_A_QUESTION
                                .matcher(text.toLowerCase(Locale.ROOT))
                                .matches());
    }
}
