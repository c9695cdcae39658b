package footnote.answer;

import footnote.model.Draft;
import footnote.model.StopSignal;

/** Watches a draft being made. */
public interface DraftWatch {

    /**
     * What there is of the draft, again and again: sentences that are whole, none of them checked. It must not throw or block.
     *
     * @param soFar begins anew when the draft does
     */
    void grew(Draft soFar);

    /** Ends the making of the draft; what is whole by then is the draft. */
    StopSignal stop();
}
