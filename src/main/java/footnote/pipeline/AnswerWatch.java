package footnote.pipeline;

import footnote.model.StopSignal;
import java.util.List;

/** Watches an answer being made. Safe for use by several threads; nothing in it blocks or throws. */
public interface AnswerWatch {

    /**
     * A chat model is wording the answer.
     *
     * @param proved the sentences so far that were proved, without their footnotes; none in the beginning
     */
    void growing(List<String> proved);

    /** Ends the making of the answer; what is proved by then is the answer. */
    StopSignal stop();

    /** The same without anything to see: for what may become no answer at all. */
    default AnswerWatch unseen() {
        StopSignal stop = stop();
        return new AnswerWatch() {
            @Override
            public void growing(List<String> proved) {
                // Nobody is to see it.
            }

            @Override
            public StopSignal stop() {
                return stop;
            }
        };
    }
}
