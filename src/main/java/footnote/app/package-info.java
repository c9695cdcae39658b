/** The program: settings, wiring, command line, start and stop. */
@NullMarked
package footnote.app;

import org.jspecify.annotations.NullMarked;
