/** The in-process language models: meaning as vectors, sentences that answer, support for a sentence. */
@NullMarked
package footnote.reader;

import org.jspecify.annotations.NullMarked;
