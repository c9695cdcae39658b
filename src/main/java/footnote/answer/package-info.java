/** Passages become a draft answer with citation keys: by the reader, or by a chat model. */
@NullMarked
package footnote.answer;

import org.jspecify.annotations.NullMarked;
