/** A stand-alone question becomes ranked passages. */
@NullMarked
package footnote.retrieve;

import org.jspecify.annotations.NullMarked;
