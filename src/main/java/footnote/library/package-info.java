/** Articles and passages: kept in the database, found by words and by vector, always inside a scope. */
@NullMarked
package footnote.library;

import org.jspecify.annotations.NullMarked;
