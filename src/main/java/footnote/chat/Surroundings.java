package footnote.chat;

import footnote.access.Access;
import footnote.phrases.PhraseBook;
import footnote.watch.Watches;
import java.time.Clock;

/**
 * What the conversation needs besides the library and the flows.
 *
 * @param memberships who decides for the chats
 * @param watches the feeds that chats watch
 * @param access who may do how much
 */
public record Surroundings(Clock clock, PhraseBook book, Memberships memberships, Watches watches, Access access) {}
