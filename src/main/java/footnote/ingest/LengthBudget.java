package footnote.ingest;

import footnote.model.Span;
import footnote.model.TokenCounter;
import footnote.model.UnusableSubmission;

/** Refuses an article as soon as it is clear that it is longer than one article may be. */
final class LengthBudget {
    /** More letters than this make more than one token, also where the tokenizer sees one endless word. */
    static final int UNITS_PER_TOKEN = 20;

    private static final int SAMPLE = 10_000;

    private final TokenCounter tokens;
    private final String text;
    private final int most;
    private int taken;

    LengthBudget(TokenCounter tokens, String text, IngestSettings settings) {
        this.tokens = tokens;
        this.text = text;
        this.most = settings.maxTokens();
    }

    /** Refuses what is so long that one need not look for its sentences. */
    void check() {
        if (text.length() > (long) most * UNITS_PER_TOKEN) {
            double density = (double) count(text.substring(0, SAMPLE)) / SAMPLE;
            throw tooLong(most / density);
        }
    }

    /** Counts a sentence in; says how long it is, in tokens. */
    int take(Span sentence) {
        int length = count(sentence.of(text));
        taken += length;
        if (taken > most) {
            throw tooLong(sentence.start());
        }
        return length;
    }

    private int count(String some) {
        return Math.max(Math.max(1, tokens.count(some)), some.length() / UNITS_PER_TOKEN);
    }

    private UnusableSubmission tooLong(double fits) {
        long percent = Math.max(1, (long) (100 * fits / text.length()));
        return new UnusableSubmission("It is too long: I can take about " + percent
                + "% of it. Send the part that matters, or several parts.");
    }
}
