/** Records that travel between the steps; they check themselves. */
@NullMarked
package footnote.model;

import org.jspecify.annotations.NullMarked;
