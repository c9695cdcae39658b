/** The database: connections and migrations. */
@NullMarked
package footnote.store;

import org.jspecify.annotations.NullMarked;
