package footnote.delivery;

import footnote.model.StopSignal;

/** What a handler can do while it works on an update. Safe for use by several threads. */
public interface Work {

    /** Shows this where the answer will stand, as soon as that is allowed; only the latest counts. Never blocks, and may be dropped. */
    void show(String payload);

    /** Given when the person wants no more of it; what there is by then is the answer. */
    StopSignal stop();
}
