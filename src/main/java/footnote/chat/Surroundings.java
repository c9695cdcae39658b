package footnote.chat;

import footnote.phrases.PhraseBook;
import java.time.Clock;

/** What the conversation needs from outside, besides the library and the flows. */
public record Surroundings(Clock clock, PhraseBook book, Memberships memberships) {}
