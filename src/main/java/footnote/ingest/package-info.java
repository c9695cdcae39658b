/** A submission (text, page, file) becomes a clean article, then passages with sentence offsets. */
@NullMarked
package footnote.ingest;

import org.jspecify.annotations.NullMarked;
