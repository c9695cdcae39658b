/** Who may use the bot and how much, and what its operator sees. */
@NullMarked
package footnote.access;

import org.jspecify.annotations.NullMarked;
