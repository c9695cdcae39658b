package footnote.chat;

import footnote.model.StopSignal;

/** A screen while an answer is being made. Safe for use by several threads. */
public interface Live {

    /** Shows what there is so far; the next one takes its place, and in the end the replies do. Never blocks. */
    void show(Reply soFar);

    /** Given when the person wants no more of it: what there is by then becomes the answer. */
    StopSignal stop();

    /** The number that a button to stop this names. */
    long number();

    /** A screen that shows nothing before the end. */
    static Live dark() {
        StopSignal never = new StopSignal();
        return new Live() {
            @Override
            public void show(Reply soFar) {
                // There is nobody to see it.
            }

            @Override
            public StopSignal stop() {
                return never;
            }

            @Override
            public long number() {
                return 0;
            }
        };
    }
}
