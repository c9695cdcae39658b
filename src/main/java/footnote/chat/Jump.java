package footnote.chat;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A passage in a message of this chat, word for word as it stands there, for screens that can go to it.
 *
 * @param messageId the message
 * @param position where the passage begins in it, in UTF-16 units
 * @param quote the passage, with its marks
 */
public record Jump(String messageId, int position, MessageText quote) {
    /** The most UTF-16 units that can be quoted. */
    public static final int MOST_LENGTH = 1024;

    private static final int MOST_MARKS = 100;
    /** Only few bots may write these, so they cannot be handed over. */
    private static final String NOT_OURS_TO_WRITE = "custom_emoji";

    public Jump {
        if (quote.text().isBlank() || quote.text().length() > MOST_LENGTH) {
            throw new IllegalArgumentException("quote has " + quote.text().length() + " units, expected 1 to 1024");
        }
    }

    /** To a stretch of a message, or as much of it as can be quoted; empty when nothing of it can. */
    static Optional<Jump> to(String messageId, MessageText message, int start, int end) {
        int from = start;
        int to = end;
        for (MessageText.Mark mark : message.marks()) {
            boolean inTheWay = mark.type().equals(NOT_OURS_TO_WRITE) && mark.start() < to && mark.end() > from;
            if (inTheWay && mark.start() - from >= to - mark.end()) {
                to = mark.start();
            } else if (inTheWay) {
                from = mark.end();
            }
        }
        to = from < to ? shortened(message.text(), from, to) : to;
        while (from < to && isBlank(message.text().charAt(from))) {
            from++;
        }
        while (from < to && isBlank(message.text().charAt(to - 1))) {
            to--;
        }
        if (from >= to) {
            return Optional.empty();
        }
        MessageText quote = message.slice(from, to);
        return quote.marks().size() > MOST_MARKS ? Optional.empty() : Optional.of(new Jump(messageId, from, quote));
    }

    private static boolean isBlank(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
    }

    /** Cuts behind the last sentence that fits, else behind the last word, else behind the last character. */
    private static int shortened(String text, int from, int to) {
        if (to - from <= MOST_LENGTH) {
            return to;
        }
        int limit = from + MOST_LENGTH;
        for (BreakIterator units : List.of(
                BreakIterator.getSentenceInstance(Locale.ROOT),
                BreakIterator.getWordInstance(Locale.ROOT),
                BreakIterator.getCharacterInstance(Locale.ROOT))) {
            units.setText(text.substring(from, Math.min(text.length(), limit + 1)));
            int end = from + Math.max(0, units.preceding(limit - from + 1));
            if (end > from + MOST_LENGTH / 2) {
                return end;
            }
        }
        return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    }
}
