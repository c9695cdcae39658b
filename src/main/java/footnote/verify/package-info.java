/** A draft becomes an answer whose citations hold, or "not found". */
@NullMarked
package footnote.verify;

import org.jspecify.annotations.NullMarked;
