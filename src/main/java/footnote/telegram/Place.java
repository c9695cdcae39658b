package footnote.telegram;

/**
 * Where an answer belongs.
 *
 * @param thread the topic within the chat, or 0
 * @param replyTo the message to reply to, or 0
 */
record Place(long chat, int thread, int replyTo) {}
