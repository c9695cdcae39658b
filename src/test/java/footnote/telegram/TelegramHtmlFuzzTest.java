package footnote.telegram;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

/** Odd replies: whatever they hold, nothing is lost, the judge takes each message, and the limits hold. */
class TelegramHtmlFuzzTest {
    private static final int REPLIES = 4_000;

    @Test
    void keepsTheTextAndTheLimits() {
        for (long seed = 1; seed <= REPLIES; seed++) {
            OddReplies replies = new OddReplies(seed);
            assertThatCode(() -> RenderedReply.check(replies.next()))
                    .as("seed %d", seed)
                    .doesNotThrowAnyException();
        }
    }
}
