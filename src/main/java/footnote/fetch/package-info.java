/** Pages behind web addresses: fetched from public addresses only, within limits of size and time. */
@NullMarked
package footnote.fetch;

import org.jspecify.annotations.NullMarked;
