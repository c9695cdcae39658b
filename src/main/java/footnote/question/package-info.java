/** A typed question and its history become a stand-alone question. */
@NullMarked
package footnote.question;

import org.jspecify.annotations.NullMarked;
