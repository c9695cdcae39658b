/** What a person can do: commands, conversation, article or question, replies and buttons as data. */
@NullMarked
package footnote.chat;

import org.jspecify.annotations.NullMarked;
