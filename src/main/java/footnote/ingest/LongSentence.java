package footnote.ingest;

import footnote.model.Span;
import footnote.model.TokenCounter;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Breaks up what passes for a sentence and is too long for the models: between clauses, else between words, else anywhere. */
final class LongSentence {
    private static final Pattern CLAUSE_END = Pattern.compile("[;:,—–)]");

    private final TokenCounter tokens;
    private final int limit;

    LongSentence(TokenCounter tokens, IngestSettings settings) {
        this.tokens = tokens;
        this.limit = settings.sentenceTokens();
    }

    /** Hands out the sentence itself, or one after the other the pieces that together hold all that is visible in it. */
    void eachPiece(String text, Span sentence, Consumer<Span> sink) {
        int start = sentence.start();
        while (start < sentence.end()) {
            int end = fits(text, start, sentence.end()) ? sentence.end() : cut(text, start, sentence.end());
            Trimmed.span(text, start, end).ifPresent(sink);
            start = end;
        }
    }

    private boolean fits(String text, int start, int end) {
        return end - start <= limit * LengthBudget.UNITS_PER_TOKEN && tokens.count(text.substring(start, end)) <= limit;
    }

    private int cut(String text, int start, int end) {
        int most = longestFitting(text, start, Math.min(end, start + limit * LengthBudget.UNITS_PER_TOKEN));
        int least = start + (most - start) / 2;
        int clause = lastBlank(text, least, most, true);
        int word = clause > 0 ? clause : lastBlank(text, least, most, false);
        int place = word > 0 ? word : lastJoint(text, start, most);
        return place > start ? place : start + Character.charCount(text.codePointAt(start));
    }

    /** How far a piece may reach: twice as far as long as that fits, then half of what is between. */
    private int longestFitting(String text, int start, int end) {
        int good = start;
        int bad = Math.min(end + 1, start + limit);
        while (bad <= end && tokens.count(text.substring(start, bad)) <= limit) {
            good = bad;
            bad = Math.min(end + 1, start + 2 * (bad - start));
        }
        while (bad - good > 1) {
            int middle = good + (bad - good) / 2;
            if (tokens.count(text.substring(start, middle)) <= limit) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        return good;
    }

    private static int lastBlank(String text, int least, int most, boolean behindClause) {
        for (int i = most; i > least; i--) {
            boolean blank = i < text.length() && Character.isWhitespace(text.charAt(i));
            boolean clause = CLAUSE_END.matcher(text.substring(i - 1, i)).matches();
            if (blank && (clause || !behindClause) && !Joints.isInside(text, i)) {
                return i;
            }
        }
        return -1;
    }

    private static int lastJoint(String text, int start, int most) {
        for (int i = most; i > start + (most - start) / 2; i--) {
            if (!Joints.isInside(text, i)) {
                return i;
            }
        }
        boolean pair = most > start && Character.isHighSurrogate(text.charAt(most - 1));
        return pair ? most - 1 : most;
    }
}
