package footnote.chat;

import footnote.model.LibraryId;

/**
 * A file for a person: articles of a library, one in a line. Its content is made when it is sent, so that what was forgotten by then is not
 * in it, and no copy is kept.
 *
 * @param newest row of the first article
 * @param oldest row of the last one
 */
public record OutgoingFile(String name, LibraryId library, long newest, long oldest) {}
