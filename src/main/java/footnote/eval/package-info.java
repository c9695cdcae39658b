/** Question sets and their scores; benchmarks. */
@NullMarked
package footnote.eval;

import org.jspecify.annotations.NullMarked;
