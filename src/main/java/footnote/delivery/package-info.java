/** Durable inbox and outbox: one chat in order, chats in parallel, nothing lost by a restart. */
@NullMarked
package footnote.delivery;

import org.jspecify.annotations.NullMarked;
