/** What people say of answers: kept with the answer and how it came about, and given out as a question set. */
@NullMarked
package footnote.feedback;

import org.jspecify.annotations.NullMarked;
