/** Telegram's side of the conversation: updates in; HTML, buttons and flood control out. */
@NullMarked
package footnote.telegram;

import org.jspecify.annotations.NullMarked;
