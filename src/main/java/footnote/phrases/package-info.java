/** What the bot says, in the languages of the people it talks to: texts with plural rules, dates and numbers. */
@NullMarked
package footnote.phrases;

import org.jspecify.annotations.NullMarked;
