/** The two flows, step after step, with a trace of what each step saw and how long it took. */
@NullMarked
package footnote.pipeline;

import org.jspecify.annotations.NullMarked;
