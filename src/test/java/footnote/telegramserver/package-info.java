/** A local server that behaves like Telegram's Bot API server, and the people who talk to the bot through it. */
@NullMarked
package footnote.telegramserver;

import org.jspecify.annotations.NullMarked;
