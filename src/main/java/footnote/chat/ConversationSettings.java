package footnote.chat;

import java.time.Duration;

/**
 * How conversations go.
 *
 * @param silence after this time without a question, the next one begins a new conversation
 * @param suggestions whether questions to go on with are offered
 */
public record ConversationSettings(Duration silence, boolean suggestions) {
    public ConversationSettings {
        if (silence.isNegative() || silence.isZero()) {
            throw new IllegalArgumentException("silence is " + silence + ", expected more than nothing");
        }
    }

    public static ConversationSettings standard() {
        return new ConversationSettings(Duration.ofHours(12), true);
    }
}
