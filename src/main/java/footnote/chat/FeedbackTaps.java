package footnote.chat;

import java.util.Optional;

/** What the buttons of feedback and of the operator's pages do. */
final class FeedbackTaps {
    private final FeedbackTalk feedback;
    private final OperatorPages operator;

    FeedbackTaps(FeedbackTalk feedback, OperatorPages operator) {
        this.feedback = feedback;
        this.operator = operator;
    }

    /** Empty for any other button. Those of the operator do nothing for anybody else. */
    Optional<Reply> reply(Audience audience, ButtonAction action) {
        if (action instanceof ButtonAction.Judge judge) {
            return Optional.of(feedback.judged(audience, judge));
        }
        if (action instanceof ButtonAction.Blame blame) {
            return Optional.of(feedback.blamed(audience, blame.turn(), blame.fault()));
        }
        if (action instanceof ButtonAction.Letters) {
            return Optional.of(operator.letters(audience).orElseGet(() -> Taps.expired(audience)));
        }
        if (action instanceof ButtonAction.RetryLetter letter) {
            return Optional.of(operator.letter(audience, letter.id(), true).orElseGet(() -> Taps.expired(audience)));
        }
        if (action instanceof ButtonAction.DropLetter letter) {
            return Optional.of(operator.letter(audience, letter.id(), false).orElseGet(() -> Taps.expired(audience)));
        }
        return Optional.empty();
    }
}
