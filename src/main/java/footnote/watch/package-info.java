/** Feeds and folders that are watched: what is new in them becomes articles, and chats are told. */
@NullMarked
package footnote.watch;

import org.jspecify.annotations.NullMarked;
