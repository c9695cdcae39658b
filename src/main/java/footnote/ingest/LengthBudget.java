package footnote.ingest;

import footnote.model.Span;
import footnote.model.TokenCounter;
import footnote.model.UnusableSubmission;

/** Refuses an article as soon as more of it was split than one article may have. */
final class LengthBudget {
    private final TokenCounter tokens;
    private final String text;
    private int left;

    LengthBudget(TokenCounter tokens, String text, IngestSettings settings) {
        this.tokens = tokens;
        this.text = text;
        this.left = settings.maxTokens();
    }

    void take(Span sentence) {
        left -= tokens.count(sentence.of(text));
        if (left < 0) {
            long percent = Math.max(1, 100L * sentence.start() / text.length());
            throw new UnusableSubmission("It is too long: I can take about " + percent
                    + "% of it. Send the part that matters, or several parts.");
        }
    }
}
